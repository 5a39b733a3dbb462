package org.maillage.app.plan.publication.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.maillage.app.plan.document.format.DocumentFormat;
import org.maillage.app.plan.publication.FrozenPart;
import org.maillage.app.plan.publication.PartFile;
import org.maillage.app.plan.publication.PartSource;
import org.maillage.app.plan.view.PlanWords;

/**
 * A document of the scheme, as the list says it.
 *
 * @param what type, edition, day and state, in words
 * @param files what can be had, each by its format
 */
record PartLine(String title, String what, List<File> files) {

  private static final double BYTES_PER_MB = 1024 * 1024;
  private static final double BYTES_PER_KB = 1024;

  /** A file to take: its format or its name with its size. */
  record File(String href, String name) {}

  PartLine {
    files = List.copyOf(files);
  }

  static PartLine of(FrozenPart part, String base, PlanWords words) {
    return new PartLine(part.title(), what(part, words), files(part, base, words));
  }

  private static String what(FrozenPart part, PlanWords words) {
    String type = words.get("planpublic.part.type." + part.type());
    String status = words.get("planpublic.part.status." + part.status());
    return String.join(
        " · ",
        Stream.of(type, part.edition(), words.day(part.dated()), status)
            .filter(text -> !text.isEmpty())
            .toList());
  }

  private static List<File> files(FrozenPart part, String base, PlanWords words) {
    PartFile file = part.file();
    if (file != null) {
      return List.of(
          new File(
              base + "/pieces/" + part.id(),
              words.get("planpublic.part.file", file.name(), size(file.sizeBytes(), words))));
    }
    String document = Objects.requireNonNullElse(part.source(), PartSource.PLAN).document();
    return Arrays.stream(DocumentFormat.values())
        .map(
            format ->
                new File(
                    base + "/documents/" + document + "." + format.ending(),
                    words.get("plandocument.format." + format.ending())))
        .toList();
  }

  /** "1,2 Mo". */
  static String size(int bytes, PlanWords words) {
    var figures = words.words().figures();
    return bytes >= BYTES_PER_MB
        ? words.get("planfollow.evidence.mb", figures.decimal(bytes / BYTES_PER_MB))
        : words.get("planfollow.evidence.kb", figures.integer(Math.ceil(bytes / BYTES_PER_KB)));
  }
}
