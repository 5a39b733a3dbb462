package org.maillage.app.register.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Right;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.StoredRegister;
import org.maillage.app.register.report.PlaceReport.Kind;
import org.maillage.app.register.report.PlaceReport.State;
import org.maillage.app.reminder.Post;
import org.maillage.domain.register.RegisteredPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes reports of errors from everybody, and shows each to who keeps its place: he says within 48
 * hours that he has read it, and then what became of it.
 */
@Service
public class ReportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);
  private static final int ID_BYTES = 15;

  private final ReportRepository reports;
  private final StoredRegister register;
  private final Keepers keepers;
  private final ReportMails mails;
  private final Post post;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  ReportDesk(
      ReportRepository reports,
      StoredRegister register,
      Keepers keepers,
      ReportMails mails,
      Post post,
      Clock clock) {
    this.reports = reports;
    this.register = register;
    this.keepers = keepers;
    this.mails = mails;
    this.post = post;
    this.clock = clock;
  }

  /** What became of an answer. */
  public enum Answered {
    DONE,
    /** Kept, but the mail that tells of it did not go. */
    NOT_TOLD,
    /** Somebody else was faster. */
    MEANWHILE
  }

  /** True when mail can be sent. */
  public boolean sendsMail() {
    return post.isConfigured();
  }

  /**
   * Keeps what somebody reports; any visitor may.
   *
   * @param text in his words, at most {@link PlaceReport#LONGEST_TEXT} characters
   * @param email a valid address, or empty
   */
  public void report(
      String territoryId, RegisteredPlace place, Kind kind, String text, String email) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    reports.add(
        new PlaceReport(
            ids.next(ID_BYTES),
            territoryId,
            place.id(),
            place.name(),
            kind,
            text,
            email.isEmpty() ? null : email,
            now,
            now.plus(PlaceReport.TIME_TO_ACKNOWLEDGE),
            State.NEW,
            null,
            null,
            null));
  }

  /** Open ones of the places that who acts keeps, the oldest first. */
  public List<PlaceReport> listOpen(String territoryId) {
    return reports.listOpen(territoryId).stream().filter(this::keeps).toList();
  }

  /** The last closed ones of the places that who acts keeps, the latest first. */
  public List<PlaceReport> listClosed(String territoryId, int most) {
    return reports.listClosed(territoryId, most).stream().filter(this::keeps).toList();
  }

  /** A place that left the register is only the team's. */
  private boolean keeps(PlaceReport report) {
    return keepers.keepsAll(report.territoryId())
        || register
            .find(report.territoryId(), report.placeId())
            .filter(place -> keepers.keeps(report.territoryId(), place))
            .isPresent();
  }

  /** True when the place is still in the register. */
  public boolean isKnown(PlaceReport report) {
    return register.find(report.territoryId(), report.placeId()).isPresent();
  }

  /** One of the places that who acts keeps. */
  public Optional<PlaceReport> find(String territoryId, String id) {
    return reports.find(territoryId, id).filter(this::keeps);
  }

  /**
   * Says where a report is, to the store and to who left his address.
   *
   * @param report one that was found here
   * @param state any but {@link State#NEW}
   * @param answer at most {@link PlaceReport#LONGEST_TEXT} characters, may be empty
   * @throws NotAllowedException when who acts does not keep its place
   */
  public Answered answer(PlaceReport report, State state, String answer) {
    if (state == State.NEW) {
      throw new IllegalArgumentException("a report does not become new");
    }
    if (!keeps(report)) {
      throw new NotAllowedException(Right.CHANGE_REGISTER);
    }
    if (!reports.answer(report.territoryId(), report.id(), state, clock.instant(), answer)) {
      return Answered.MEANWHILE;
    }
    String email = report.email();
    if (email == null) {
      return Answered.DONE;
    }
    if (!post.isConfigured()) {
      return Answered.NOT_TOLD;
    }
    Post.Outcome outcome = post.send(mails.write(report, email, state, answer));
    if (outcome != Post.Outcome.TAKEN) {
      LOG.warn("An answer to a report of {}: {}", report.territoryId(), outcome);
      return Answered.NOT_TOLD;
    }
    return Answered.DONE;
  }
}
