package org.maillage.app.plan.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.plan.document.Block;
import org.maillage.app.plan.document.Document;
import org.maillage.app.plan.document.Documents;
import org.maillage.app.plan.document.HostilePlan;
import org.maillage.app.plan.view.IslandPlan;
import org.w3c.dom.Element;

/** The files of documents, opened by other readers than those that wrote them. */
class DocumentFilesTest {

  private static Document whole;
  private static final Map<DocumentFormat, byte[]> FILES = new EnumMap<>(DocumentFormat.class);

  @BeforeAll
  static void writeTheWholePlanOfTheBouchesDuRhone() {
    whole = Documents.of(IslandPlan.example("bouches-du-rhone").plan()).whole();
    for (DocumentFormat format : DocumentFormat.values()) {
      FILES.put(format, format.write(whole));
    }
  }

  /** Without any space, so that ends of lines do not matter. */
  private static String joined(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  /** A line may end after a hyphen. */
  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.split("[\\s\\u00a0\\u202f-]+")));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHasEveryHeadingInTheSameOrder(DocumentFormat format) {
    String text = joined(ReadBack.text(format, FILES.get(format)));
    int from = text.indexOf(joined("Sommaire"));
    int found = 0;
    for (Block.Heading heading : whole.headings()) {
      int at = text.indexOf(joined(heading.text()), from);
      assertThat(at).as(heading.text()).isGreaterThanOrEqualTo(0);
      from = at;
      found += heading.text().startsWith("Sous-action ") ? 1 : 0;
    }
    assertThat(found).isEqualTo(26);
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHasEveryWordAndFigure(DocumentFormat format) {
    Set<String> read = words(ReadBack.text(format, FILES.get(format)));
    Set<String> missing = new TreeSet<>();
    for (String text : Documents.texts(whole)) {
      missing.addAll(words(text));
    }
    assertThat(missing).contains("377", "511", "65", "2016", "indicateurs");
    missing.removeAll(read);
    assertThat(missing).isEmpty();
  }

  @Test
  void thePdfIsTaggedNamedAndInItsLanguage() throws IOException {
    byte[] file = FILES.get(DocumentFormat.PDF);
    PdfTags tags = new PdfTags(file);
    assertThat(tags.catalog().getAsDict(new PdfName("MarkInfo")).get(new PdfName("Marked")))
        .hasToString("true");
    assertThat(tags.catalog().getAsString(PdfName.LANG)).hasToString("fr");
    assertThat(
            tags.catalog().getAsDict(PdfName.VIEWERPREFERENCES).get(new PdfName("DisplayDocTitle")))
        .hasToString("true");
    for (int level = 1; level <= 4; level++) {
      int wanted = level;
      long headings = whole.headings().stream().filter(h -> h.level() == wanted).count();
      assertThat(tags.count("H" + level)).as("H" + level).isEqualTo((int) headings);
    }
    int tables = Documents.tables(whole).size();
    int columns =
        Documents.tables(whole).stream()
            .filter(Block.Table::hasHeader)
            .mapToInt(t -> t.columns().size())
            .sum();
    int rows = Documents.tables(whole).stream().mapToInt(t -> t.rows().size()).sum();
    assertThat(tags.count("Table")).isEqualTo(tables);
    assertThat(tags.count("TH")).isEqualTo(columns + rows);
    assertThat(tags.scopes("Column")).isEqualTo(columns);
    assertThat(tags.scopes("Row")).isEqualTo(rows);
    assertThat(tags.count("LI")).isPositive();
    try (PdfReader reader = new PdfReader(file)) {
      assertThat(reader.getInfo().get("Title")).isEqualTo(whole.title());
      assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8))
          .containsPattern("pdfuaid:part(=\"|>)1");
    }
  }

  @Test
  void thePdfTurnsWidePagesAndHasItsFontsInIt() throws IOException {
    try (PdfReader reader = new PdfReader(FILES.get(DocumentFormat.PDF))) {
      Set<Boolean> wide = new HashSet<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        wide.add(reader.getPageSize(page).getWidth() > reader.getPageSize(page).getHeight());
      }
      assertThat(wide).containsExactlyInAnyOrder(true, false);
      List<String> fonts = new ArrayList<>();
      int embedded = 0;
      for (int i = 1; i < reader.getXrefSize(); i++) {
        if (reader.getPdfObject(i) instanceof com.lowagie.text.pdf.PdfDictionary dictionary) {
          if (PdfName.FONTDESCRIPTOR.equals(dictionary.getAsName(PdfName.TYPE))) {
            fonts.add(dictionary.getAsName(PdfName.FONTNAME).toString());
            embedded += dictionary.get(PdfName.FONTFILE2) != null ? 1 : 0;
          }
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("Atkinson"));
      assertThat(embedded).isEqualTo(fonts.size());
    }
  }

  @Test
  void theDocxRepeatsHeadersTurnsPagesAndCountsThem() {
    byte[] file = FILES.get(DocumentFormat.DOCX);
    org.w3c.dom.Document xml = ReadBack.xml(file, "word/document.xml");
    long headed = Documents.tables(whole).stream().filter(Block.Table::hasHeader).count();
    assertThat(ReadBack.elements(xml, "w:tblHeader")).hasSize((int) headed);
    assertThat(ReadBack.elements(xml, "w:pgSz")).hasSize(whole.parts().size());
    assertThat(ReadBack.elements(xml, "w:pgSz").stream().map(e -> e.getAttribute("w:orient")))
        .contains("landscape", "portrait");
    for (Element paragraph : ReadBack.elements(xml, "w:p")) {
      assertThat(paragraph.getElementsByTagName("w:pPr").getLength()).isLessThanOrEqualTo(1);
    }
    for (Element table : ReadBack.elements(xml, "w:tbl")) {
      assertThat(table.getElementsByTagName("w:gridCol").getLength())
          .isEqualTo(
              ((Element) table.getElementsByTagName("w:tr").item(0))
                  .getElementsByTagName("w:tc")
                  .getLength());
    }
    assertThat(ReadBack.entry(file, "word/styles.xml")).contains("w:val=\"fr-FR\"");
    assertThat(ReadBack.entry(file, "docProps/core.xml")).contains(">Plan complet – Schéma");
    assertThat(ReadBack.entries(file).keySet()).anyMatch(name -> name.startsWith("word/footer"));
    assertThat(ReadBack.elements(xml, "w:bookmarkStart")).hasSize(whole.headings().size());
  }

  @Test
  void theOdtSaysWhatItIsFirstAndRepeatsHeaders() {
    byte[] file = FILES.get(DocumentFormat.ODT);
    assertThat(ReadBack.entries(file).keySet())
        .startsWith("mimetype")
        .contains("META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml");
    // The bytes of the name and of what follows stand plainly in the file.
    assertThat(new String(file, 30, 47, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
    org.w3c.dom.Document xml = ReadBack.xml(file, "content.xml");
    long headed = Documents.tables(whole).stream().filter(Block.Table::hasHeader).count();
    assertThat(ReadBack.elements(xml, "table:table-header-rows")).hasSize((int) headed);
    assertThat(ReadBack.elements(xml, "text:h")).hasSize(whole.headings().size());
    Set<String> named = new HashSet<>();
    for (String part : List.of("content.xml", "styles.xml")) {
      for (Element style : ReadBack.elements(ReadBack.xml(file, part), "style:style")) {
        named.add(style.getAttribute("style:name"));
      }
    }
    for (String element : List.of("text:h", "text:p", "table:table-cell", "table:table-column")) {
      String attribute = element.substring(0, element.indexOf(':')) + ":style-name";
      assertThat(ReadBack.elements(xml, element).stream().map(e -> e.getAttribute(attribute)))
          .as(element)
          .allMatch(named::contains);
    }
    assertThat(ReadBack.entry(file, "meta.xml"))
        .contains("<dc:language>fr-FR</dc:language>", "<dc:title>Plan complet – Schéma");
  }

  @ParameterizedTest
  @EnumSource
  void hostileTextIsOnlyText(DocumentFormat format) {
    Document document = Documents.of(HostilePlan.plan()).whole();
    byte[] file = format.write(document);
    String text = joined(ReadBack.text(format, file));
    assertThat(text)
        .contains("<script>alert(1)</script>&]]>&amp;", "=cmd|'/Ccalc'!A0", "${7*7}")
        .doesNotContain("\u0000", "\u001b");
    assertThat(text.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(3 * 3_000);
  }

  @ParameterizedTest
  @EnumSource
  void theSameDayMakesTheSameText(DocumentFormat format) {
    Document small = Documents.of(IslandPlan.plan()).indicators();
    assertThat(ReadBack.text(format, format.write(small)))
        .isEqualTo(ReadBack.text(format, format.write(small)))
        .contains("1");
    assertThat(joined(ReadBack.text(format, format.write(small)))).contains("1377511visites");
  }
}
