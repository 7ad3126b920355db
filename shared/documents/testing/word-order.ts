/**
 * The order in which Word wants the parts of its elements (ECMA-376-1, transitional: wml.xsd, dml-chart.xsd,
 * dml-main.xsd, dml-wordprocessingDrawing.xsd). Word refuses a file with two of them in the wrong order, or with a
 * part it does not know; LibreOffice takes both. Only what our papers hold is listed; `|` parts alternatives.
 */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p|tbl',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:tblBorders': 'top start left bottom end right insideH insideV',
  'w:tcBorders': 'top start left bottom end right insideH insideV tl2br tr2bl',
  'w:tblCellMar': 'top start left bottom end right',
  'w:tcMar': 'top start left bottom end right',
  'w:pBdr': 'top left bottom right between bar',
  'w:sectPr':
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:font': 'altName panose1 charset family notTrueType pitch sig',
  'w:settings':
    'view zoom displayBackgroundShape mirrorMargins defaultTabStop evenAndOddHeaders bookFoldPrinting characterSpacingControl strictFirstAndLastChars updateFields footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'wp:inline': 'extent effectExtent docPr cNvGraphicFramePr graphic',
  'wp:anchor':
    'simplePos positionH positionV extent effectExtent wrapNone|wrapSquare|wrapTight|wrapThrough|wrapTopAndBottom docPr cNvGraphicFramePr graphic',
  'c:chartSpace': 'date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData printSettings',
  'c:chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  'c:plotArea': 'layout barChart|lineChart|pieChart valAx|catAx|dateAx dTable spPr',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId',
  // Bars and lines in one: what only the one has stands where the schema of it wants it.
  'c:ser':
    'idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val smooth shape',
  'c:dLbls':
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses|crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses|crossesAt crossBetween majorUnit minorUnit dispUnits',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:scaling': 'logBase orientation max min',
  'a:defRPr': 'ln noFill|solidFill effectLst highlight latin ea cs sym',
  'c:spPr': 'xfrm custGeom|prstGeom noFill|solidFill ln effectLst',
  'a:ln': 'noFill|solidFill prstDash|custDash round|bevel|miter headEnd tailEnd',
  'wps:wsp': 'cNvPr cNvSpPr|cNvCnPr spPr style extLst txbx bodyPr',
};

/** Place of every part of an element that is listed; parts of the same place may stand in any order. */
const PLACES = new Map(
  Object.entries(ORDER).map(([element, order]) => [
    element,
    new Map(order.split(' ').flatMap((part, place) => part.split('|').map((name) => [name, place] as const))),
  ]),
);

/**
 * What is wrong with the order of `parts` (names without prefix) inside `element`; `null` when all is well or the
 * element is not listed.
 */
export function misplaced(element: string, parts: readonly string[]): string | null {
  const places = PLACES.get(element);
  if (!places) return null;
  let last = -1;
  for (const part of parts) {
    const place = places.get(part);
    if (place === undefined) return `${element} 里不应有 ${part}`;
    if (place < last) return `${element} 里 ${part} 的次序不对`;
    last = place;
  }
  return null;
}
