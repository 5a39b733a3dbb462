package org.maillage.app.opendata.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.Cells;
import org.maillage.app.export.Column;
import org.maillage.app.opendata.OpenCollection;
import org.maillage.app.opendata.OpenFeature;
import org.maillage.app.opendata.OpenRegister;
import org.maillage.app.shell.Words;

/**
 * An answer of the OGC API for a person.
 *
 * @param title of the page
 * @param text what it is
 * @param headings of its table; empty when it has none
 * @param rows of its table
 * @param links where one goes from here
 */
public record OgcPage(
    String title, String text, List<String> headings, List<List<Cell>> rows, List<Link> links) {

  public OgcPage {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    links = List.copyOf(links);
  }

  /** A cell; null where it leads nowhere. */
  public record Cell(String text, @Nullable String href) {}

  /** A link. */
  public record Link(String text, String href) {}

  private static final String AS_HTML = "?f=html";

  /** Columns that tell one line of a list from another. */
  private static final Set<String> IN_LISTS =
      Set.of(
          "services_noms",
          "commune_nom",
          "adresse",
          "horaires",
          "etat",
          "departement",
          "population",
          "lieux");

  static OgcPage landing(OgcLinks links, Words words) {
    return new OgcPage(
        words.get("opendata.api.heading"),
        words.get("opendata.api.text"),
        List.of(),
        List.of(),
        List.of(
            new Link(words.get("opendata.collections"), links.collections() + AS_HTML),
            new Link(words.get("opendata.api"), links.root() + "/api"),
            new Link(words.get("opendata.conformance"), links.root() + "/conformance" + AS_HTML),
            new Link("JSON", links.root() + "?f=json")));
  }

  static OgcPage conformance(OgcLinks links, Words words) {
    return new OgcPage(
        words.get("opendata.conformance"),
        words.get("opendata.conformance.text"),
        List.of(words.get("opendata.conformance.class")),
        OgcDocuments.CONFORMANCE.stream().map(c -> List.of(new Cell(c, null))).toList(),
        List.of(home(links, words), new Link("JSON", links.root() + "/conformance?f=json")));
  }

  private static Link home(OgcLinks links, Words words) {
    return new Link(words.get("opendata.api.heading"), links.root() + AS_HTML);
  }

  static OgcPage collections(OpenRegister register, OgcLinks links, Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (OpenCollection<?> collection : register.collections()) {
      String name = collection.name();
      rows.add(
          List.of(
              new Cell(words.get("opendata.collection." + name), links.collection(name) + AS_HTML),
              new Cell(words.get("opendata.collection." + name + ".text"), null),
              new Cell(words.figures().integer(collection.table().rows().size()), null)));
    }
    return new OgcPage(
        words.get("opendata.collections"),
        words.get("opendata.text"),
        List.of(
            words.get("opendata.column.collection"),
            words.get("opendata.column.text"),
            words.get("opendata.column.count")),
        rows,
        List.of(home(links, words), new Link("JSON", links.collections() + "?f=json")));
  }

  static OgcPage collection(OpenCollection<?> collection, OgcLinks links, Words words) {
    String name = collection.name();
    return new OgcPage(
        words.get("opendata.collection." + name),
        words.get("opendata.collection." + name + ".text"),
        List.of(),
        List.of(),
        List.of(
            new Link(words.get("opendata.items"), links.items(name) + AS_HTML),
            new Link("GeoJSON", links.items(name) + "?f=json"),
            new Link(words.get("opendata.collections"), links.collections() + AS_HTML),
            new Link("JSON", links.collection(name) + "?f=json")));
  }

  static <F extends OpenFeature> OgcPage items(
      OgcJson.Features<F> features, OgcLinks links, Words words) {
    String name = features.collection().name();
    List<Column<F>> columns =
        features.collection().table().columns().stream()
            .filter(column -> IN_LISTS.contains(column.name()))
            .toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (F feature : features.found()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(feature.title(), links.item(name, feature.key()) + AS_HTML));
      columns.forEach(c -> cells.add(new Cell(text(c, feature), null)));
      rows.add(cells);
    }
    List<Link> all = new ArrayList<>();
    if (features.hasPrevious()) {
      all.add(
          new Link(words.get("opendata.previous"), links.items(name, features.previous(), "html")));
    }
    if (features.hasNext()) {
      all.add(new Link(words.get("opendata.next"), links.items(name, features.next(), "html")));
    }
    all.add(new Link("GeoJSON", links.items(name, features.query(), "json")));
    all.add(new Link(words.get("opendata.collection." + name), links.collection(name) + AS_HTML));
    List<String> headings = new ArrayList<>(List.of(words.get("opendata.column.title")));
    columns.forEach(column -> headings.add(column.name()));
    int from = features.query().offset();
    return new OgcPage(
        words.get("opendata.collection." + name),
        features.found().isEmpty()
            ? words.get("opendata.items.none", words.figures().integer(features.matched()))
            : words.get(
                "opendata.items.some",
                words.figures().integer(from + 1),
                words.figures().integer(from + features.found().size()),
                words.figures().integer(features.matched())),
        headings,
        rows,
        all);
  }

  static <F extends OpenFeature> OgcPage item(
      OpenCollection<F> collection, F feature, OgcLinks links, Words words) {
    String name = collection.name();
    List<List<Cell>> rows = new ArrayList<>();
    for (Column<F> column : collection.table().columns()) {
      String value = text(column, feature);
      if (!value.isEmpty()) {
        boolean web = value.matches("https?://\\S+");
        rows.add(List.of(new Cell(column.name(), null), new Cell(value, web ? value : null)));
      }
    }
    return new OgcPage(
        feature.title(),
        words.get("opendata.collection." + name + ".text"),
        List.of(words.get("opendata.column.name"), words.get("opendata.column.value")),
        rows,
        List.of(
            new Link("GeoJSON", links.item(name, feature.key()) + "?f=json"),
            new Link(words.get("opendata.items"), links.items(name) + AS_HTML)));
  }

  private static <F> String text(Column<F> column, F feature) {
    Object value = Cells.csv(column, column.valueOf(feature));
    return value == null ? "" : value.toString();
  }
}
