package org.maillage.app.plan.comment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Fiche;
import org.springframework.stereotype.Service;

/**
 * Where people talk about the sections of a fiche. Whoever takes part in the scheme remarks and
 * answers; the author of a remark and whoever writes the fiche say when it is dealt with; everybody
 * takes back his own words and nobody else's.
 */
@Service
public class CommentDesk {

  private static final int ID_BYTES = 12;

  private final CommentRepository comments;
  private final FicheDesk desk;
  private final Access access;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  CommentDesk(CommentRepository comments, FicheDesk desk, Access access, Clock clock) {
    this.comments = comments;
    this.desk = desk;
    this.access = access;
    this.clock = clock;
  }

  private static Scope scope(StoredPlan plan) {
    return new Scope(plan.territoryId(), plan.id());
  }

  /** True when who acts may read comments: never the public, be the plan published or not. */
  public boolean mayRead(StoredPlan plan) {
    return access.may(Right.SEE_PLANS, scope(plan));
  }

  /** True when who acts may remark and answer: a person, for what is said is somebody's. */
  public boolean mayComment(StoredPlan plan) {
    return access.actor().personId() != null && access.may(Right.COMMENT_PLANS, scope(plan));
  }

  /** True when who acts may say that a remark is dealt with, or is not. */
  public boolean mayResolve(StoredPlan plan, Fiche fiche, Comment first) {
    return mayComment(plan) && (isOwn(first) || desk.mayWrite(plan, fiche));
  }

  /** True for what who acts wrote himself. */
  public boolean isOwn(Comment comment) {
    String personId = access.actor().personId();
    return personId != null && personId.equals(comment.authorId());
  }

  /** True when who acts may take it back. */
  public boolean mayTakeBack(StoredPlan plan, Comment comment) {
    return comment.stands() && isOwn(comment) && mayComment(plan);
  }

  /** The threads of a fiche, open ones first; none for whom they are not meant. */
  public List<CommentThread> listThreads(StoredPlan plan, Fiche fiche) {
    return mayRead(plan)
        ? CommentThread.of(comments.listComments(plan.id(), fiche.node().id()))
        : List.of();
  }

  /** How many remarks are open, by fiche; nothing for whom they are not meant. */
  public Map<String, Integer> countOpen(StoredPlan plan) {
    return mayRead(plan) ? comments.countOpen(plan.id()) : Map.of();
  }

  /** One of the comments of a fiche. */
  public Optional<Comment> findComment(StoredPlan plan, Fiche fiche, String id) {
    return comments
        .findComment(plan.id(), id)
        .filter(comment -> comment.nodeId().equals(fiche.node().id()));
  }

  /**
   * Remarks on a section, or answers: an answer to an answer is one to the remark, and stands in
   * the section of the remark.
   *
   * @param to what is answered; empty for a remark
   * @throws NotAllowedException when who acts may not
   * @throws IllegalArgumentException when the text is too long
   */
  public Comment write(
      StoredPlan plan, Fiche fiche, String sectionKey, Optional<Comment> to, String text) {
    check(mayComment(plan));
    Actor actor = access.actor();
    Comment comment =
        new Comment(
            ids.next(ID_BYTES),
            fiche.node().id(),
            to.map(Comment::sectionKey).orElse(sectionKey),
            to.map(one -> one.answersTo() == null ? one.id() : one.answersTo()).orElse(null),
            actor.personId(),
            actor.organisationId(),
            text,
            clock.instant(),
            null,
            null);
    comments.add(plan.id(), comment);
    return comment;
  }

  /**
   * Says that a remark is dealt with, or that it is not; nothing happens when that was said.
   *
   * @throws NotAllowedException when who acts may not
   */
  public void resolve(StoredPlan plan, Fiche fiche, Comment first, boolean resolved) {
    check(mayResolve(plan, fiche, first));
    comments.resolve(plan.id(), first.id(), resolved ? clock.instant() : null);
  }

  /**
   * Takes one's own words back for good.
   *
   * @throws NotAllowedException when they are somebody else's
   */
  public void takeBack(StoredPlan plan, Comment comment) {
    check(mayComment(plan) && isOwn(comment));
    comments.takeBack(plan.id(), comment.id(), clock.instant());
  }

  private static void check(boolean allowed) {
    if (!allowed) {
      throw new NotAllowedException(Right.COMMENT_PLANS);
    }
  }
}
