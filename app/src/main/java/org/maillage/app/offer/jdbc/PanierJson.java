package org.maillage.app.offer.jdbc;

import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.RangeChoice;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A basket as the journal keeps it. */
final class PanierJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private PanierJson() {}

  static String write(Panier panier) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("version", panier.version());
    json.put("nameFr", panier.nameFr());
    json.put("nameEn", panier.nameEn());
    json.put("origin", panier.origin());
    ObjectNode ranges = json.putObject("ranges");
    ObjectNode reasons = json.putObject("reasons");
    panier
        .gammes()
        .forEach(
            (gamme, codes) -> {
              ArrayNode services = ranges.putArray(gamme.name());
              for (String code : codes) {
                services.add(code);
                RangeChoice choice = panier.choice(code);
                if (!choice.reason().isEmpty()) {
                  reasons.put(code, choice.reason());
                }
              }
            });
    return json.toString();
  }
}
