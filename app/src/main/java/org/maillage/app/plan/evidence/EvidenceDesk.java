package org.maillage.app.plan.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.upload.UploadedDocument;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.springframework.stereotype.Service;

/**
 * Where files of evidence are brought and taken: those of a note by who may write the fiche, those
 * of a promise by who may answer for it too.
 */
@Service
public class EvidenceDesk {

  private static final int ID_BYTES = 12;

  private final EvidenceRepository files;
  private final FicheDesk desk;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  EvidenceDesk(EvidenceRepository files, FicheDesk desk, Clock clock) {
    this.files = files;
    this.desk = desk;
    this.clock = clock;
  }

  /** What a file proves: a note, or a promise, of a fiche. */
  public record Subject(boolean note, String id, String text) {}

  /** The note or the promise of an id. */
  public Optional<Subject> findSubject(Fiche fiche, String id) {
    return fiche.notes().stream()
        .filter(note -> note.id().equals(id))
        .map(note -> new Subject(true, id, note.text()))
        .findFirst()
        .or(() -> findPromise(fiche, id).map(promise -> new Subject(false, id, promise.text())));
  }

  private static Optional<Commitment> findPromise(Fiche fiche, String id) {
    return fiche.commitments().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** True when who acts may bring and take files of it. */
  public boolean mayBring(StoredPlan plan, Fiche fiche, Subject subject) {
    return desk.mayWrite(plan, fiche)
        || (!subject.note()
            && findPromise(fiche, subject.id())
                .filter(promise -> desk.mayAnswer(plan, fiche, promise))
                .isPresent());
  }

  /**
   * Checks it.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void check(StoredPlan plan, Fiche fiche, Subject subject) {
    if (!mayBring(plan, fiche, subject)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
  }

  /** Those of a fiche, the oldest first. */
  public List<Evidence> listEvidence(StoredPlan plan, Fiche fiche) {
    return files.listEvidence(plan.id(), fiche.node().id());
  }

  /** One of a plan. */
  public Optional<Evidence> findEvidence(StoredPlan plan, String id) {
    return files.findEvidence(plan.id(), id);
  }

  /** The content of one that is there. */
  public byte[] getContent(StoredPlan plan, Evidence evidence) {
    return files.getContent(plan.id(), evidence.id());
  }

  /**
   * Keeps a file.
   *
   * @param name as the sender calls it; its ending becomes that of its content
   * @throws NotAllowedException when who acts may not
   * @throws IllegalArgumentException when it is too large
   */
  public Evidence bring(
      StoredPlan plan,
      Fiche fiche,
      Subject subject,
      String name,
      String caption,
      UploadedDocument.Taken kind,
      byte[] content) {
    check(plan, fiche, subject);
    Evidence evidence =
        new Evidence(
            ids.next(ID_BYTES),
            fiche.node().id(),
            subject.note() ? subject.id() : null,
            subject.note() ? null : subject.id(),
            FileNames.plain(name, kind.ending()),
            caption,
            kind.mediaType(),
            content.length,
            sha256(content),
            clock.instant());
    files.add(plan.id(), evidence, content);
    return evidence;
  }

  /**
   * Takes a file away for good.
   *
   * @return false when it is not there any more
   * @throws NotAllowedException when who acts may not
   */
  public boolean take(StoredPlan plan, Fiche fiche, Subject subject, Evidence evidence) {
    check(plan, fiche, subject);
    return files.remove(plan.id(), evidence.id());
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
