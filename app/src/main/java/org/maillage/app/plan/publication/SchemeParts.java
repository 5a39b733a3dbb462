package org.maillage.app.plan.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.plan.StoredPlan;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The list of documents that make up a scheme, kept by who shapes the plan. */
@Service
public class SchemeParts {

  private static final int ID_BYTES = 9;
  private static final String HTML = "text/html;charset=UTF-8";

  private final PartRepository parts;
  private final DiagnosticSnapshot diagnostic;
  private final Access access;
  private final Journal journal;
  private final UnitOfWork work;
  private final UnguessableIds ids = new UnguessableIds();

  SchemeParts(
      PartRepository parts,
      DiagnosticSnapshot diagnostic,
      Access access,
      Journal journal,
      UnitOfWork work) {
    this.parts = parts;
    this.diagnostic = diagnostic;
    this.access = access;
    this.journal = journal;
    this.work = work;
  }

  /** True when who acts keeps the list. */
  public boolean keeps(StoredPlan plan) {
    return access.actor().may(Right.SHAPE_PLANS, new Scope(plan.territoryId(), plan.id()), null);
  }

  private void check(StoredPlan plan) {
    if (!keeps(plan)) {
      throw new NotAllowedException(Right.SHAPE_PLANS);
    }
  }

  /** Documents of a plan, in their order. */
  public List<SchemePart> listParts(StoredPlan plan) {
    return parts.listParts(plan.id());
  }

  /** One of them. */
  public Optional<SchemePart> findPart(StoredPlan plan, String id) {
    return parts.findPart(plan.id(), id);
  }

  /** The content of a file of the list or of a version. */
  public Optional<byte[]> findFile(String planId, PartFile file) {
    return parts.findFile(planId, file.sha256());
  }

  /** A new id for a document. */
  public String nextId() {
    return ids.next(ID_BYTES);
  }

  /**
   * Keeps a document, new or changed.
   *
   * @param part with the version that was read; 0 for a new one
   * @param content of a file that was brought with it; null for none
   * @return false when another change came first
   * @throws NotAllowedException when who acts may not
   */
  public boolean save(StoredPlan plan, SchemePart part, byte @Nullable [] content) {
    check(plan);
    return work.write(
        () -> {
          PartFile file = part.file();
          if (content != null && file != null) {
            parts.keepFile(plan.id(), file.sha256(), content);
          }
          if (part.version() == 0) {
            SchemePart first =
                new SchemePart(
                    part.id(),
                    part.type(),
                    part.title(),
                    part.edition(),
                    part.dated(),
                    part.status(),
                    part.source(),
                    file,
                    1);
            parts.add(plan.id(), first);
            record(plan, null, first);
            return true;
          }
          SchemePart before = parts.findPart(plan.id(), part.id()).orElse(null);
          if (before == null || !parts.change(plan.id(), part)) {
            return false;
          }
          record(plan, before, part);
          return true;
        });
  }

  /**
   * Takes a document out of the list. Versions that hold it keep it.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void remove(StoredPlan plan, String id) {
    check(plan);
    work.writeAll(
        () ->
            parts
                .findPart(plan.id(), id)
                .filter(part -> parts.remove(plan.id(), id))
                .ifPresent(part -> record(plan, part, null)));
  }

  /** The fingerprint of a file that is brought. */
  public static String sha256(byte[] content) {
    return Fingerprints.of(content);
  }

  /** The documents as a version keeps them; joins the transaction of the version. */
  List<FrozenPart> freeze(StoredPlan plan) {
    List<FrozenPart> frozen = new ArrayList<>();
    for (SchemePart part : parts.listParts(plan.id())) {
      if (part.source() == PartSource.DIAGNOSTIC) {
        diagnostic
            .take(plan.territoryId())
            .ifPresent(snapshot -> frozen.add(freeze(plan, part, snapshot)));
      } else {
        frozen.add(frozen(part, part.file(), null));
      }
    }
    return frozen;
  }

  private FrozenPart freeze(
      StoredPlan plan, SchemePart part, DiagnosticSnapshot.Snapshot snapshot) {
    byte[] content = snapshot.content();
    String sha256 = Fingerprints.of(content);
    parts.keepFile(plan.id(), sha256, content);
    return frozen(
        part,
        new PartFile("diagnostic.html", HTML, content.length, sha256),
        snapshot.importRunId());
  }

  private static FrozenPart frozen(
      SchemePart part, @Nullable PartFile file, @Nullable Long importRunId) {
    return new FrozenPart(
        part.id(),
        part.type(),
        part.title(),
        part.edition(),
        part.dated(),
        part.status(),
        part.source(),
        file,
        importRunId);
  }

  /** Titles of documents that are not any more what a version holds: changed, new or gone. */
  List<String> changedSince(StoredPlan plan, List<FrozenPart> frozen) {
    Long importRunId = diagnostic.findImportRun(plan.territoryId()).orElse(null);
    List<SchemePart> now = parts.listParts(plan.id());
    List<String> changed = new ArrayList<>();
    for (SchemePart part : now) {
      boolean still =
          frozen.stream()
              .anyMatch(was -> was.id().equals(part.id()) && was.isStill(part, importRunId));
      boolean makeable = part.source() != PartSource.DIAGNOSTIC || importRunId != null;
      if (!still && makeable) {
        changed.add(part.title());
      }
    }
    frozen.stream()
        .filter(was -> now.stream().noneMatch(part -> part.id().equals(was.id())))
        .forEach(was -> changed.add(was.title()));
    return changed;
  }

  private void record(StoredPlan plan, @Nullable SchemePart before, @Nullable SchemePart after) {
    journal.record(
        new Act(
            ObjectKind.PUBLICATION,
            plan.id(),
            plan.territoryId(),
            "parts-changed",
            json(before),
            json(after)));
  }

  private static @Nullable String json(@Nullable SchemePart part) {
    return part == null ? null : JsonMapper.shared().writeValueAsString(part);
  }
}
