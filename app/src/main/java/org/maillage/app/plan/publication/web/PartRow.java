package org.maillage.app.plan.publication.web;

import java.util.List;
import java.util.stream.Stream;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.publication.PartFile;
import org.maillage.app.plan.publication.PartSource;
import org.maillage.app.plan.publication.SchemePart;
import org.maillage.app.plan.view.PlanWords;

/**
 * A document in the list of those that make up the scheme.
 *
 * @param href of its form
 * @param what type, edition, day and state
 * @param from what it is made from, or its file
 */
record PartRow(String id, String href, String title, String what, String from) {

  static List<PartRow> all(List<SchemePart> parts, StoredPlan plan, PlanWords words) {
    return parts.stream().map(part -> of(part, plan, words)).toList();
  }

  private static PartRow of(SchemePart part, StoredPlan plan, PlanWords words) {
    PartSource source = part.source();
    PartFile file = part.file();
    String from =
        source != null
            ? words.get("planpublic.part.source." + source)
            : file == null
                ? ""
                : words.get(
                    "planpublic.part.file", file.name(), PartLine.size(file.sizeBytes(), words));
    return new PartRow(
        part.id(),
        plan.path() + "/publication/pieces/" + part.id(),
        part.title(),
        String.join(
            " · ",
            Stream.of(
                    words.get("planpublic.part.type." + part.type()),
                    part.edition(),
                    words.day(part.dated()),
                    words.get("planpublic.part.status." + part.status()))
                .filter(text -> !text.isEmpty())
                .toList()),
        from);
  }
}
