package org.maillage.app.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.CommuneOrder;
import org.maillage.app.diagnostic.view.CommuneTable;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.diagnostic.view.MethodNote;
import org.maillage.app.diagnostic.view.OfferTable;
import org.maillage.app.diagnostic.view.RemotenessTable;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Summary;
import org.maillage.app.diagnostic.view.ZoneTable;
import org.maillage.app.map.MapDrawing;
import org.maillage.app.map.MapLayers;
import org.maillage.app.map.RoadLines;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A diagnostic as one HTML file: map, legend, tables, method and sources, with style, typeface and
 * script inside. It opens from a disk, without a server, and its own security policy forbids it to
 * ask the network for anything. Without scripts it shows the basket; with them any service.
 *
 * <p>Needs no application context, so that the command line may use it alone. For several threads.
 */
public final class DiagnosticPage {

  private static final int MAP_WIDTH_PX = 760;
  private static final int MAP_HEIGHT_PX = 720;
  private static final String FONT =
      "/static/vendor/atkinson-hyperlegible-next-5.3.0/"
          + "atkinson-hyperlegible-next-latin-wght-normal.woff2";

  private final MessageSource messages;
  private final SpringTemplateEngine templates;

  public DiagnosticPage() {
    this.messages = MessageBundles.messageSource();
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    this.templates = new SpringTemplateEngine();
    this.templates.setTemplateResolver(resolver);
    this.templates.setTemplateEngineMessageSource(messages);
  }

  /** A zoning with its table. */
  public record Zones(String messageKey, ZoneTable table) {}

  /**
   * Writes the page; the writer stays open.
   *
   * @param dossier the diagnostic with what belongs to it
   * @param roads main roads for the background, {@link RoadLines#NONE} for none
   * @param locale English, or French for any other
   * @param out characters; a file of them must be UTF-8
   */
  public void write(DiagnosticDossier dossier, RoadLines roads, Locale locale, Writer out) {
    Words words = new Words(messages, locale);
    Subject shown = new Subject.OfPanier();
    Context context = new Context(locale);
    context.setVariable("language", words.language());
    context.setVariable("territory", dossier.territory());
    context.setVariable("figures", words.figures());
    context.setVariable("style", resource("/templates/export/diagnostic.css") + fontFace());
    context.setVariable("script", resource("/templates/export/diagnostic.js"));
    context.setVariable("summary", Summary.of(dossier, shown, words));
    context.setVariable("choices", new SubjectWords(dossier, words).choices(shown));
    context.setVariable("legend", Legend.of(dossier, shown, words));
    context.setVariable(
        "table", CommuneTable.of(dossier, shown, CommuneOrder.DEFAULT, "", code -> true, words));
    context.setVariable("zones", zones(dossier, shown, words));
    context.setVariable("remoteness", RemotenessTable.of(dossier, words));
    context.setVariable("offer", OfferTable.of(dossier, words));
    context.setVariable("method", MethodNote.of(dossier, words));
    context.setVariable("credit", MapViews.credit(dossier, words));
    context.setVariable("data", SubjectData.json(dossier, words));
    Optional<MapDrawing> drawing =
        MapDrawing.of(dossier.territory(), roads, MAP_WIDTH_PX, MAP_HEIGHT_PX);
    context.setVariable("map", drawing.orElse(null));
    context.setVariable("svg", drawing.map(d -> layers(d, dossier, shown, words)).orElse(""));
    templates.process("export/diagnostic", context, out);
  }

  private static String layers(
      MapDrawing drawing, DiagnosticDossier dossier, Subject shown, Words words) {
    StringBuilder svg = new StringBuilder();
    drawing.writeLayers(
        svg,
        MapLayers.ofTimes(MapViews.areas(dossier, shown, null, null, words)),
        words.get("diagnostic.kilometres"));
    return svg.toString();
  }

  private static List<Zones> zones(DiagnosticDossier dossier, Subject shown, Words words) {
    List<Zones> zones = new ArrayList<>();
    for (ZoningKind kind : ZoneTable.kinds(dossier.diagnostic())) {
      // IRIS are too many for a page that is read from top to bottom.
      if (kind != ZoningKind.IRIS) {
        zones.add(
            new Zones(
                "diagnostic.view." + kind.name().toLowerCase(Locale.ROOT),
                ZoneTable.of(dossier, kind, shown, words)));
      }
    }
    return zones;
  }

  private static String fontFace() {
    return "@font-face{font-family:\"Atkinson Hyperlegible Next\";font-weight:200 800;"
        + "src:url(\"data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(bytes(FONT))
        + "\") format(\"woff2\")}\n";
  }

  private static String resource(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = DiagnosticPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the archive");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
