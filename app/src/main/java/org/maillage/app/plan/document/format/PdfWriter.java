package org.maillage.app.plan.document.format;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.maillage.app.plan.document.Document;

/**
 * A tagged PDF (PDF/UA-1) with its font in it. Whatever asks for something outside gets nothing.
 */
final class PdfWriter {

  private static final String FAMILY = "Atkinson";
  private static final String FONT = "AtkinsonHyperlegibleNext_";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    // It tells each step of its work; what it warns of is worth reading.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private PdfWriter() {}

  static byte[] write(Document document) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.useUnicodeLineBreaker(new LineBreaker());
    font(builder, "400Regular.ttf", NORMAL, FontStyle.NORMAL);
    font(builder, "400Regular_Italic.ttf", NORMAL, FontStyle.ITALIC);
    font(builder, "700Bold.ttf", BOLD, FontStyle.NORMAL);
    font(builder, "700Bold_Italic.ttf", BOLD, FontStyle.ITALIC);
    builder.withProducer("Maillage");
    builder.withW3cDocument(PageMarkup.of(document), "");
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    builder.useFont(() -> Resources.open(FONT + file), FAMILY, weight, style, true);
  }
}
