package org.maillage.domain.plan.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.money.Bound;

/**
 * What a document says of a thing that the plan, or another page, says too. Kept with the plan, so
 * that what differs can be shown until somebody has settled it.
 */
public sealed interface Stated {

  /** Name of the observation in the founding documents; blank for one of a user's own. */
  String id();

  /**
   * What one place says.
   *
   * @param value as it stands there; a day as ISO
   * @param where page, table or document; blank when not said
   * @param quote the words; blank when not said
   */
  record Said(String value, String where, String quote) {}

  /** Another title of a node. */
  record Title(String id, String nodeId, Said said) implements Stated {}

  /** Another code of a node. */
  record Code(String id, String nodeId, Said said) implements Stated {}

  /** Other pilots of a node. */
  record Pilots(String id, String nodeId, Said said) implements Stated {}

  /** Another text of a section. */
  record Text(String id, String nodeId, String section, Said said) implements Stated {}

  /**
   * Several values of one thing.
   *
   * @param said in the order of the statement, ISO days for {@link Sort#DAY}
   * @param quote words that go with all of them; blank when there are none
   */
  record Values(String id, String about, Sort sort, List<Said> said, String quote)
      implements Stated {

    /** What kind of values they are. */
    public enum Sort {
      /** Words or figures. */
      VALUE,
      /** Days of one event. */
      DAY,
      /** Days of one legal text. */
      LAW,
      /** States of one thing, the earlier first: a decision was taken back. */
      REVERSED,
      /** Meanings of one acronym. */
      ACRONYM,
      /** Rhythms of one body. */
      RHYTHM
    }

    public Values {
      said = List.copyOf(said);
      if (sort == Sort.DAY) {
        said.forEach(one -> checkDay(one.value()));
      }
    }

    private static void checkDay(String value) {
      try {
        LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException("a day of " + value, e);
      }
    }
  }

  /**
   * A total and what it is made of.
   *
   * @param bound how exactly the total was stated
   * @param quote the words; blank when not said
   */
  record Sum(
      String id, String about, BigDecimal total, Bound bound, List<BigDecimal> parts, String quote)
      implements Stated {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A result and its factors.
   *
   * @param tolerance share by which a rounded result may be off, 0 for none
   * @param quote the words; blank when not said
   */
  record Product(
      String id,
      String about,
      BigDecimal total,
      List<BigDecimal> factors,
      BigDecimal tolerance,
      String quote)
      implements Stated {
    public Product {
      factors = List.copyOf(factors);
    }
  }

  /**
   * A name of a place.
   *
   * @param nodeId fiche that names it; null when not said
   */
  record Place(String id, @Nullable String nodeId, Said said) implements Stated {}

  /** A reference from one fiche to another, and the one it should name. */
  record Reference(String id, String nodeId, String toId, String meantId, String quote)
      implements Stated {}

  /**
   * The same words under things that have nothing to do with each other.
   *
   * @param about what is repeated; blank when not said
   * @param value the words, or the first of them
   * @param nodeIds fiches that have them
   * @param where other things that have them
   * @param quote the whole sentence; blank when not said
   */
  record Repeated(
      String id, String about, String value, List<String> nodeIds, List<String> where, String quote)
      implements Stated {
    public Repeated {
      nodeIds = List.copyOf(nodeIds);
      where = List.copyOf(where);
    }
  }

  /**
   * Something that takes effect, without saying on which day.
   *
   * @param where page, table or document; blank when not said
   */
  record EffectDate(String id, String about, String quote, String where) implements Stated {}

  /**
   * A number that a rule limits.
   *
   * @param on day of the count; null when not said
   */
  record Cap(String id, String about, long cap, long count, @Nullable LocalDate on)
      implements Stated {}

  /** Days between two events, as a document counts them. */
  record Delay(String id, String about, LocalDate from, LocalDate to, long days)
      implements Stated {}
}
