package org.maillage.data.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maillage.domain.plan.check.Stated;
import org.maillage.domain.plan.check.Stated.Said;
import org.maillage.domain.plan.money.Bound;

/** Writes what documents say besides a plan. */
final class StatedWriter {

  private final Map<String, String> nodeKeys;

  /**
   * A writer for one plan.
   *
   * @param nodeKeys name of each node in the file, by its id
   */
  StatedWriter(Map<String, String> nodeKeys) {
    this.nodeKeys = nodeKeys;
  }

  Block write(Stated stated) {
    if (stated instanceof Stated.Values values) {
      return values(values);
    } else if (stated instanceof Stated.Sum sum) {
      return sum(sum);
    } else if (stated instanceof Stated.Product product) {
      return product(product);
    } else if (stated instanceof Stated.EffectDate date) {
      return of("EFFECT_DATE", date)
          .text("about", date.about())
          .text("where", date.where())
          .text("quote", date.quote());
    } else if (stated instanceof Stated.Cap cap) {
      return of("CAP", cap)
          .text("about", cap.about())
          .number("cap", Long.valueOf(cap.cap()))
          .number("count", Long.valueOf(cap.count()))
          .day("on", cap.on());
    } else if (stated instanceof Stated.Delay delay) {
      return of("DELAY", delay)
          .text("about", delay.about())
          .day("from", delay.from())
          .day("to", delay.to())
          .number("days", Long.valueOf(delay.days()));
    }
    return ofNodes(stated);
  }

  private Block ofNodes(Stated stated) {
    if (stated instanceof Stated.Title title) {
      return said(of("TITLE", title).text("node", key(title.nodeId())), title.said());
    } else if (stated instanceof Stated.Code code) {
      return said(of("CODE", code).text("node", key(code.nodeId())), code.said());
    } else if (stated instanceof Stated.Pilots pilots) {
      return said(of("ROLES", pilots).text("node", key(pilots.nodeId())), pilots.said());
    } else if (stated instanceof Stated.Text text) {
      Block block = of("TEXT", text).text("node", key(text.nodeId()));
      return said(block.text("section", text.section()), text.said());
    } else if (stated instanceof Stated.Place place) {
      String nodeId = place.nodeId();
      return said(
          of("PLACE", place).text("node", nodeId == null ? null : key(nodeId)), place.said());
    } else if (stated instanceof Stated.Reference reference) {
      return of("REFERENCE", reference)
          .text("node", key(reference.nodeId()))
          .text("to", key(reference.toId()))
          .text("meant", key(reference.meantId()))
          .text("quote", reference.quote());
    } else if (stated instanceof Stated.Repeated repeated) {
      return of("REPEATED", repeated)
          .text("about", repeated.about())
          .text("value", repeated.value())
          .texts("nodes", repeated.nodeIds().stream().map(this::key).toList())
          .texts("places", repeated.where())
          .text("quote", repeated.quote());
    }
    throw new IllegalArgumentException("a statement of " + stated.getClass());
  }

  private static Block of(String check, Stated stated) {
    return new Block().text("check", check).text("id", stated.id());
  }

  private String key(String nodeId) {
    return Objects.requireNonNull(nodeKeys.get(nodeId), nodeId);
  }

  private static Block said(Block block, Said said) {
    return block
        .text("value", said.value())
        .text("where", said.where())
        .text("quote", said.quote());
  }

  private static Block values(Stated.Values values) {
    Block block =
        switch (values.sort()) {
          case VALUE -> several("VALUES", values);
          case DAY -> several("DATES", values);
          case LAW -> several("LAW", values);
          case REVERSED -> several("REVERSED", values);
          case ACRONYM ->
              of("ACRONYM", values).text("value", values.about()).texts("senses", words(values));
          case RHYTHM ->
              of("RHYTHM", values).text("about", values.about()).texts("words", words(values));
        };
    return block.text("quote", values.quote());
  }

  private static Block several(String check, Stated.Values values) {
    return of(check, values)
        .text("about", values.about())
        .each("values", values.said(), said -> said(new Block(), said));
  }

  private static List<String> words(Stated.Values values) {
    return values.said().stream().map(Said::value).toList();
  }

  private static Block sum(Stated.Sum sum) {
    return of("SUM", sum)
        .text("about", sum.about())
        .number("total", sum.total())
        .name("bound", sum.bound(), Bound.EXACT)
        .numbers("parts", sum.parts())
        .text("quote", sum.quote());
  }

  private static Block product(Stated.Product product) {
    return of("PRODUCT", product)
        .text("about", product.about())
        .number("total", product.total())
        .numbers("factors", product.factors())
        .number("tolerance", product.tolerance().signum() == 0 ? null : product.tolerance())
        .text("quote", product.quote());
  }
}
