package org.maillage.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.maillage.data.yaml.YamlFault;
import org.maillage.data.yaml.YamlNode;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;

/** Reads what one node of a plan file says of money. */
final class MoneyReader {

  private static final Set<String> LINE_KEYS =
      Set.of("funder", "nature", "year", "plannedEur", "actualEur", "bound");
  private static final Set<String> TOTAL_KEYS = Set.of("label", "eur", "bound", "quote");

  private MoneyReader() {}

  static List<BudgetLine> budget(Fields fields, String file, String key) {
    List<BudgetLine> lines = new ArrayList<>();
    for (YamlNode item : fields.map().items("budget")) {
      Fields line = Fields.of(item, file, "budget", LINE_KEYS);
      Long planned = line.eurOrNull("plannedEur");
      Long actual = line.eurOrNull("actualEur");
      if (planned == null && actual == null) {
        throw YamlFault.MISSING_KEY.at(file, item.line(), "plannedEur", "plannedEur: 74000");
      }
      lines.add(
          new BudgetLine(
              key + "/" + (lines.size() + 1),
              line.text("funder", "Conseil départemental"),
              line.textOr("nature", ""),
              line.yearOrNull("year"),
              planned,
              actual,
              line.oneOf("bound", Bound.class, Bound.EXACT)));
    }
    return lines;
  }

  static List<AnnouncedTotal> announced(Fields fields, String file) {
    List<AnnouncedTotal> totals = new ArrayList<>();
    for (YamlNode item : fields.map().items("announced")) {
      Fields total = Fields.of(item, file, "announced", TOTAL_KEYS);
      Long eur = total.eurOrNull("eur");
      if (eur == null) {
        throw YamlFault.MISSING_KEY.at(file, item.line(), "eur", "eur: 676000");
      }
      totals.add(
          new AnnouncedTotal(
              total.text("label", "Total des financements"),
              eur,
              total.oneOf("bound", Bound.class, Bound.EXACT),
              total.textOr("quote", "")));
    }
    return totals;
  }
}
