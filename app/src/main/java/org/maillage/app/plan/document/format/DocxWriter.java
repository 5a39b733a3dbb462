package org.maillage.app.plan.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.maillage.app.plan.document.Block;
import org.maillage.app.plan.document.Document;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A document as DOCX. For one writing. Lengths are in twentieths of a point, as in the format. */
final class DocxWriter {

  private static final long SHORT_SIDE = 11_906;
  private static final long LONG_SIDE = 16_838;
  private static final long MARGIN = 1_134;
  private static final long HEADER = 640;

  private final Document document;
  private int headings;
  private boolean broken;

  DocxWriter(Document document) {
    this.document = document;
  }

  byte[] write() {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      styles(word);
      numbering(word);
      properties(word);
      int last = document.parts().size() - 1;
      for (int i = 0; i <= last; i++) {
        Document.Part part = document.parts().get(i);
        part.blocks().forEach(block -> block(word, block, part.wide()));
        CTSectPr section = i == last ? word.getDocument().getBody().addNewSectPr() : end(word);
        page(section, part.wide());
        if (i == 0) {
          margins(word, section, part);
        }
      }
      word.write(out);
      return out.toByteArray();
    } catch (IOException | XmlException e) {
      throw new IllegalStateException("a document that cannot be written: " + e, e);
    }
  }

  private void styles(XWPFDocument word) throws XmlException {
    String language = document.language().equals("en") ? "en-GB" : "fr-FR";
    String styles = Resources.text("word-styles.xml").replace("@LANGUAGE@", language);
    word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
  }

  private static void numbering(XWPFDocument word) throws XmlException {
    XWPFNumbering numbering = word.createNumbering();
    String text = Resources.text("word-numbering.xml");
    List<CTAbstractNum> kinds =
        NumberingDocument.Factory.parse(text).getNumbering().getAbstractNumList();
    kinds.forEach(kind -> numbering.addAbstractNum(new XWPFAbstractNum(kind)));
  }

  private void properties(XWPFDocument word) {
    var core = word.getProperties().getCoreProperties();
    core.setTitle(document.title());
    core.setSubjectProperty(document.running());
    core.setCreator("Maillage");
    Date made = Date.from(document.on().atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setCreated(Optional.of(made));
    core.setModified(Optional.of(made));
  }

  /** The end of a part stands in a paragraph that holds nothing else. */
  private static CTSectPr end(XWPFDocument word) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setSpacingAfter(0);
    return paragraph.getCTP().getPPr().addNewSectPr();
  }

  private static void page(CTSectPr section, boolean wide) {
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
    size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setHeader(BigInteger.valueOf(HEADER));
    margins.setFooter(BigInteger.valueOf(HEADER));
  }

  /** Header and footer of the first part; those that follow have the same, a cover has none. */
  private void margins(XWPFDocument word, CTSectPr section, Document.Part part) {
    XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(word, section);
    XWPFParagraph running = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    running.setStyle("Running");
    running.createRun().setText(document.running());
    XWPFParagraph edition = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    edition.setStyle("Edition");
    edition.createRun().setText(document.edition() + " – ");
    field(edition, "PAGE");
    edition.createRun().setText(" / ");
    field(edition, "NUMPAGES");
    boolean cover =
        part.blocks().stream()
            .anyMatch(b -> b instanceof Block.Paragraph p && p.style() == Block.Style.TITLE);
    if (cover) {
      section.addNewTitlePg();
    }
  }

  private static void field(XWPFParagraph paragraph, String instruction) {
    CTSimpleField field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue("1");
  }

  private void block(XWPFDocument word, Block block, boolean wide) {
    if (block instanceof Block.Heading heading) {
      heading(word, heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      text(paragraph(word, style(paragraph.style())), paragraph.text());
    } else if (block instanceof Block.Items items) {
      BigInteger list = list(word.getNumbering(), items.numbered());
      for (String text : items.texts()) {
        XWPFParagraph item = paragraph(word, "Item");
        item.setNumID(list);
        text(item, text);
      }
    } else if (block instanceof Block.Table table) {
      DocxTable.write(word, table, (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN);
      XWPFParagraph after = paragraph(word, "Note");
      after.setSpacingAfter(0);
    } else if (block instanceof Block.Contents) {
      contents(word);
    } else if (block instanceof Block.PageBreak) {
      broken = true;
    }
  }

  private XWPFParagraph paragraph(XWPFDocument word, String style) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(style);
    if (broken) {
      paragraph.setPageBreak(true);
      broken = false;
    }
    return paragraph;
  }

  private static String style(Block.Style style) {
    return switch (style) {
      case TITLE -> "Title";
      case SUBTITLE -> "Subtitle";
      case TEXT -> "Normal";
      case NOTE -> "Note";
      case GAP -> "Gap";
      case CAPTION -> "Caption";
    };
  }

  static XWPFRun text(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
    return run;
  }

  private void heading(XWPFDocument word, Block.Heading heading) {
    XWPFParagraph paragraph = paragraph(word, "Heading" + heading.level());
    CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
    start.setId(BigInteger.valueOf(headings));
    start.setName(anchor(headings));
    text(paragraph, heading.text());
    paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(headings));
    headings++;
  }

  private static String anchor(int heading) {
    return "h" + heading;
  }

  /** Each list has a numbering of its own, from 1. */
  private static BigInteger list(XWPFNumbering numbering, boolean numbered) {
    BigInteger id = numbering.addNum(numbered ? BigInteger.ONE : BigInteger.ZERO);
    if (numbered) {
      CTNumLvl level = numbering.getNum(id).getCTNum().addNewLvlOverride();
      level.setIlvl(BigInteger.ZERO);
      level.addNewStartOverride().setVal(BigInteger.ONE);
    }
    return id;
  }

  private void contents(XWPFDocument word) {
    List<Block.Heading> all = document.headings();
    for (int i = 0; i < all.size(); i++) {
      Block.Heading heading = all.get(i);
      if (heading.listed()) {
        XWPFParagraph entry = paragraph(word, "Contents" + heading.level());
        CTHyperlink link = entry.getCTP().addNewHyperlink();
        link.setAnchor(anchor(i));
        link.addNewR().addNewT().setStringValue(heading.text());
      }
    }
  }
}
