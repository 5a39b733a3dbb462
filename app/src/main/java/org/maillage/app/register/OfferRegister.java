package org.maillage.app.register;

import java.util.Comparator;
import java.util.List;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.offer.StructureRepository;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;

/** The register of a territory whose places nobody has corrected: the offer of its import. */
@Component
class OfferRegister implements CurrentRegister {

  private final StructureRepository structures;
  private final ImportRunRepository runs;

  OfferRegister(StructureRepository structures, ImportRunRepository runs) {
    this.structures = structures;
    this.runs = runs;
  }

  @Override
  public List<RegisteredPlace> places(String territoryId) {
    return structures.listStructures(territoryId).stream()
        .map(structure -> RegisterOffer.record(structure, null))
        .sorted(Comparator.comparing(RegisteredPlace::id))
        .toList();
  }

  @Override
  public String revision(String territoryId) {
    return runs.findInForce(territoryId).map(ImportRun::id).map(String::valueOf).orElse("");
  }
}
