package org.maillage.app.opendata.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maillage.app.export.Column;
import org.maillage.app.export.ExportWords;
import org.maillage.app.export.Table;
import org.maillage.app.opendata.OpenFile;
import org.maillage.app.opendata.OpenRegister;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.Source;

/**
 * What the page of the open data shows.
 *
 * @param sentence how much there is, and of when
 * @param files for people, then for programs
 * @param descriptions files that describe the others
 * @param licence name of the licence
 * @param licenceHref its text
 * @param sources of the places
 * @param citation how to cite the data
 * @param dictionary by table
 * @param api address of the OGC API
 * @param examples addresses to try
 */
public record OpenDataPage(
    String sentence,
    List<FileLine> files,
    List<FileLine> descriptions,
    String licence,
    String licenceHref,
    List<Source> sources,
    String citation,
    List<Dictionary> dictionary,
    String api,
    List<Example> examples) {

  public OpenDataPage {
    files = List.copyOf(files);
    descriptions = List.copyOf(descriptions);
    sources = List.copyOf(sources);
    dictionary = List.copyOf(dictionary);
    examples = List.copyOf(examples);
  }

  /** A file and for whom it is. */
  public record FileLine(String name, String href, String forWhom) {}

  /** The columns of a table. */
  public record Dictionary(String title, List<Word> words) {
    public Dictionary {
      words = List.copyOf(words);
    }
  }

  /** A column and what it holds. */
  public record Word(String column, String unit, String meaning) {}

  /** An address and what it answers. */
  public record Example(String meaning, String href) {}

  static OpenDataPage of(OpenRegister register, String server, Dates dates, Words words) {
    String base = "/territoires/" + register.territoryId() + "/donnees/";
    String day = dates.day(register.imported());
    List<FileLine> files = new ArrayList<>();
    List<FileLine> descriptions = new ArrayList<>();
    Arrays.stream(OpenFile.values())
        .forEach(
            file ->
                (file.describes() ? descriptions : files)
                    .add(
                        new FileLine(
                            file.address(),
                            base + file.address(),
                            words.get("opendata.file." + file))));
    ExportWords meanings = new ExportWords(words.language());
    return new OpenDataPage(
        words.get(
            "opendata.sentence",
            words.count("opendata.places", register.places().table().rows().size()),
            words.count("opendata.services", register.services().table().rows().size()),
            day),
        files,
        descriptions,
        register.licence().title(),
        register.licence().address(),
        register.sources(),
        words.get(
            "opendata.cite",
            register.territoryName(),
            day,
            register.licence().title(),
            server + base.substring(0, base.length() - 1)),
        List.of(
            dictionary(register.places().table(), "lieux", meanings, words),
            dictionary(register.services().table(), "services-rendus", meanings, words),
            dictionary(register.communes().table(), "communes", meanings, words)),
        base + "ogc",
        examples(register, server + base, words));
  }

  private static Dictionary dictionary(
      Table<?> table, String name, ExportWords meanings, Words words) {
    List<Word> lines = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      lines.add(new Word(column.name(), column.unit(), meanings.description(column)));
    }
    return new Dictionary(words.get("opendata.collection." + name), lines);
  }

  private static List<Example> examples(OpenRegister register, String base, Words words) {
    String items = base + "ogc/collections/lieux/items";
    List<Example> examples = new ArrayList<>();
    examples.add(new Example(words.get("opendata.example.csv"), base + "lieux.csv"));
    register.places().table().rows().stream()
        .filter(place -> !place.services().isEmpty())
        .findFirst()
        .ifPresent(
            place -> {
              String service = place.services().iterator().next();
              examples.add(
                  new Example(
                      words.get("opendata.example.service", place.serviceNames().get(0)),
                      items + "?f=json&service=" + service));
              examples.add(
                  new Example(
                      words.get("opendata.example.commune", place.communeName()),
                      items + "?f=json&commune=" + place.communeCode() + "&limit=10"));
              examples.add(
                  new Example(
                      words.get("opendata.example.item", place.title()),
                      items + "/" + place.key() + "?f=json"));
            });
    return examples;
  }
}
