package org.maillage.data.communes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.json.JsonRecord;
import org.maillage.data.json.JsonRecords;
import tools.jackson.databind.JsonNode;

/**
 * Reads the communes of the official geographic code, JSON of the package {@code
 * @etalab/decoupage-administratif}: one object a commune with {@code code}, {@code nom}, {@code
 * type}, {@code departement}, {@code arrondissement}, {@code population}, {@code anciensCodes}. The
 * file may hold all of France.
 */
public final class CogReader {

  private static final String CURRENT = "commune-actuelle";

  private final SourceInput in;
  private final Set<String> departements;
  private final Map<String, CogCommune> communes = new TreeMap<>();
  private final List<Alias> aliases = new ArrayList<>();
  private final CommuneCodes codes;

  /** A code that is not, or no longer, one of a whole commune. */
  private record Alias(String code, String commune) {}

  /**
   * The communes of a territory.
   *
   * @param communes by code, sorted
   * @param codes to look up any code that a file may use
   */
  public record Register(Map<String, CogCommune> communes, CommuneCodes codes) {}

  private CogReader(SourceInput in, List<String> departements) {
    this.in = in;
    this.departements = new HashSet<>(departements);
    this.codes = new CommuneCodes(this.departements);
  }

  /** Reads the communes of some départements. */
  public static Register read(SourceInput in, List<String> departements) {
    CogReader reader = new CogReader(in, departements);
    JsonRecords.forEach(in, reader::commune);
    in.finish();
    reader.communes.keySet().forEach(reader.codes::addCurrent);
    for (Alias alias : reader.aliases) {
      if (reader.communes.containsKey(alias.commune)) {
        reader.codes.addAlias(alias.code, alias.commune);
      }
    }
    if (reader.communes.isEmpty()) {
      throw in.refusal(IssueCode.FILE_EMPTY, 0, String.join(", ", departements));
    }
    return new Register(reader.communes, reader.codes);
  }

  private void commune(JsonRecord record) {
    String code = record.text("code");
    if (code.isEmpty()) {
      in.reject(IssueCode.VALUE_MISSING, record.line(), "", "code");
      return;
    }
    String type = record.text("type");
    if (!type.isEmpty() && !type.equals(CURRENT)) {
      String whole = record.text("chefLieu") + record.text("commune");
      aliases.add(new Alias(code, whole));
      return;
    }
    String departement = record.text("departement");
    if (departement.isEmpty()) {
      departement = CommuneCodes.departementOf(code);
    }
    if (!departements.contains(departement)) {
      in.outside();
      return;
    }
    add(record, code, departement);
  }

  private void add(JsonRecord record, String code, String departement) {
    if (!code.matches("[0-9][0-9AB][0-9]{3}")) {
      in.reject(IssueCode.VALUE_INVALID, record.line(), code, "code");
      return;
    }
    String name = record.text("nom");
    if (name.isEmpty()) {
      in.reject(IssueCode.VALUE_MISSING, record.line(), code, "nom");
      return;
    }
    OptionalDouble people = record.number("population");
    if (people.isEmpty() || people.getAsDouble() < 0 || people.getAsDouble() > 100e6) {
      in.reject(IssueCode.VALUE_INVALID, record.line(), record.text("population"), "population");
      return;
    }
    CogCommune commune =
        new CogCommune(
            code,
            name,
            departement,
            record.textOrNull("arrondissement"),
            population(record, code, people.getAsDouble()),
            record.line());
    if (communes.putIfAbsent(code, commune) != null) {
      in.reject(IssueCode.DUPLICATE_ID, record.line(), code);
      return;
    }
    for (JsonNode former : record.node().path("anciensCodes").values()) {
      aliases.add(new Alias(JsonRecord.text(former), code));
    }
    in.accept();
  }

  /** The register gives none to the villages destroyed in 1916, where nobody lives. */
  private int population(JsonRecord record, String code, double people) {
    if (Double.isNaN(people)) {
      in.issue(IssueCode.VALUE_MISSING, record.line(), code, "population");
      return 0;
    }
    if (people == 0) {
      in.issue(IssueCode.POPULATION_ZERO, record.line(), code);
    }
    return (int) Math.round(people);
  }
}
