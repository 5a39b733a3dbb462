package org.maillage.data.communes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.data.communes.CommuneCodes.Answer;
import org.maillage.data.communes.CommuneCodes.Found;
import org.maillage.data.communes.CommuneCodes.Unknown;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.json.JsonRecord;
import org.maillage.data.json.JsonRecords;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import tools.jackson.databind.JsonNode;

/**
 * Reads EPCI and their members, JSON of the package {@code @etalab/decoupage-administratif}. An
 * EPCI that reaches over the border keeps its communes of the territory only.
 */
public final class EpciReader {

  private EpciReader() {}

  /** Reads the EPCI that have a commune in the territory, in the order of the file. */
  public static List<Zone> read(SourceInput in, CommuneCodes codes) {
    List<Zone> zones = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JsonRecords.forEach(
        in,
        record -> {
          String code = record.text("code");
          String name = record.text("nom");
          if (code.isEmpty() || name.isEmpty()) {
            in.reject(
                IssueCode.VALUE_MISSING, record.line(), code, code.isEmpty() ? "code" : "nom");
            return;
          }
          Set<String> members = members(in, codes, record);
          if (members.isEmpty()) {
            in.outside();
          } else if (!seen.add(code)) {
            in.reject(IssueCode.DUPLICATE_ID, record.line(), code);
          } else {
            zones.add(new Zone(ZoningKind.EPCI, code, name, List.copyOf(members), null));
            in.accept();
          }
        });
    in.finish();
    return zones;
  }

  private static Set<String> members(SourceInput in, CommuneCodes codes, JsonRecord record) {
    Set<String> members = new TreeSet<>();
    for (JsonNode member : record.node().path("membres").values()) {
      String code = JsonRecord.text(member.path("code"));
      Answer answer = codes.find(code);
      if (answer instanceof Found found) {
        members.add(found.code());
      } else if (answer instanceof Unknown) {
        in.issue(IssueCode.COMMUNE_UNKNOWN, record.line(), code);
      }
    }
    return members;
  }
}
