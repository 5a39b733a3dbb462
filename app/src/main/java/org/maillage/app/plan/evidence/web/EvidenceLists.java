package org.maillage.app.plan.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.evidence.Evidence;
import org.maillage.app.plan.evidence.EvidenceDesk;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.FicheAddition;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Note;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Files beside the notes and the promises of a fiche. */
@Component
class EvidenceLists implements FicheAddition {

  private static final double BYTES_PER_KB = 1024;
  private static final double BYTES_PER_MB = 1024 * 1024;

  private final EvidenceDesk desk;

  EvidenceLists(EvidenceDesk desk) {
    this.desk = desk;
  }

  /** A file, as a link says it. */
  record Line(String href, String name, String caption, String size, String added, String sha256) {}

  static String subjectId(Evidence evidence) {
    String noteId = evidence.noteId();
    return noteId == null ? Objects.requireNonNull(evidence.commitmentId()) : noteId;
  }

  static List<Line> lines(List<Evidence> files, StoredPlan plan, PlanWords words) {
    return files.stream()
        .map(
            file ->
                new Line(
                    plan.path() + "/pieces/" + file.id(),
                    file.fileName(),
                    file.caption(),
                    size(file.sizeBytes(), words),
                    words.day(file.addedAt()),
                    file.sha256()))
        .toList();
  }

  private static String size(int bytes, PlanWords words) {
    var figures = words.words().figures();
    return bytes >= BYTES_PER_MB
        ? words.get("planfollow.evidence.mb", figures.decimal(bytes / BYTES_PER_MB))
        : words.get("planfollow.evidence.kb", figures.integer(Math.ceil(bytes / BYTES_PER_KB)));
  }

  @Override
  public void add(OpenedPlan opened, Fiche fiche, Model model) {
    Map<String, List<Line>> files = new LinkedHashMap<>();
    for (Evidence file : desk.listEvidence(opened.stored(), fiche)) {
      files
          .computeIfAbsent(subjectId(file), id -> new ArrayList<>())
          .addAll(lines(List.of(file), opened.stored(), opened.words()));
    }
    Set<String> bringing = new LinkedHashSet<>();
    fiche.notes().stream()
        .map(Note::id)
        .forEach(id -> bringWhereAllowed(opened, fiche, id, bringing));
    fiche.commitments().stream()
        .map(Commitment::id)
        .forEach(id -> bringWhereAllowed(opened, fiche, id, bringing));
    model.addAttribute("files", files);
    model.addAttribute("bringing", bringing);
  }

  private void bringWhereAllowed(OpenedPlan opened, Fiche fiche, String id, Set<String> bringing) {
    desk.findSubject(fiche, id)
        .filter(subject -> desk.mayBring(opened.stored(), fiche, subject))
        .ifPresent(subject -> bringing.add(id));
  }
}
