/** As much of pdfmake as is used here; the published types bring those of browsers with them. Lengths are in points. */
declare module 'pdfmake' {
  /** Left, top, right and bottom. */
  type Margin = [number, number, number, number];
  type Shared = { margin?: Margin; pageBreak?: 'before' };
  export type StyledText = {
    text: string;
    bold?: boolean;
    italics?: boolean;
    background?: string;
    link?: string;
    decoration?: 'underline';
    color?: string;
  };
  type TextNode = Shared & {
    text: string | StyledText[];
    fontSize?: number;
    bold?: boolean;
    italics?: boolean;
    color?: string;
    background?: string;
    alignment?: 'left' | 'center' | 'right';
    headlineLevel?: number;
    style?: string;
    preserveLeadingSpaces?: boolean;
    fillColor?: string;
  };
  export type TableNode = Shared & {
    table: {
      body: (TextNode | string)[][];
      widths: ('auto' | '*')[];
      headerRows?: number;
      keepWithHeaderRows?: number;
      dontBreakRows?: boolean;
    };
    layout: string;
  };
  type ListNode = Shared & ({ ul: Content[] } | { ol: Content[]; start: number });
  export type Content = TextNode | TableNode | ListNode | (Shared & { stack: Content[] });

  /** A node that was laid out. */
  type LaidOut = { headlineLevel?: number; style?: string; stack: boolean };

  export type Definition = {
    pageSize: 'A4' | 'LETTER';
    pageMargins: Margin;
    info: { title: string };
    defaultStyle: { font: string; fontSize: number; lineHeight: number };
    styles: Record<string, Pick<TextNode, 'fontSize' | 'color' | 'alignment'>>;
    content: Content[];
    footer: (page: number, pages: number) => Content;
    pageBreakBefore: (
      node: LaidOut,
      others: { getFollowingNodesOnPage(): LaidOut[]; getPreviousNodesOnPage(): LaidOut[] },
    ) => boolean;
  };

  type Line = (index: number) => number;
  type TableLayout = {
    hLineWidth: Line;
    vLineWidth: Line;
    hLineColor: () => string;
    vLineColor: () => string;
    paddingTop?: () => number;
    paddingBottom?: () => number;
  };
  type FontFiles = { normal: string; bold: string; italics: string; bolditalics: string };

  const pdfmake: {
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setFonts(fonts: Record<string, FontFiles>): void;
    setTableLayouts(layouts: Record<string, TableLayout>): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
