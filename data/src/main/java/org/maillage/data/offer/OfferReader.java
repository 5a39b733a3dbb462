package org.maillage.data.offer;

import java.util.List;
import org.maillage.data.communes.CommuneIndex;
import org.maillage.data.file.SourceInput;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisteredPlace;

/** Reads the sources of the offer, one after the other, into one list of structures. */
public final class OfferReader {

  private final PlaceLocator places;
  private final StructureCollector structures;
  private final List<Service> catalogue;
  private final ToldPlaces told;
  private final ExchangeReader exchange;

  /** A reader of places in these communes, for the services of this catalogue. */
  public OfferReader(CommuneIndex communes, List<Service> catalogue) {
    this.places = new PlaceLocator(communes);
    this.catalogue = List.copyOf(catalogue);
    this.structures = new StructureCollector(catalogue);
    this.told = new ToldPlaces(structures);
    this.exchange = new ExchangeReader(places, structures, told, this.catalogue);
  }

  /**
   * Reads a source of the offer.
   *
   * @throws org.maillage.data.issue.RefusedFileException when the file is refused whole; what was
   *     read before must then be thrown away
   * @throws IllegalArgumentException for a source of another kind, for counts and for the directory
   */
  public void read(SourceInput in) {
    switch (in.source().kind()) {
      case BPE_DETAIL -> new BpeDetailReader(in, places, structures).read();
      case FRANCE_SERVICES -> new FranceServicesReader(in, places, structures).read();
      case EDUCATION -> new EducationReader(in, places, structures).read();
      case EMERGENCY -> new EmergencyReader(in, places, structures).read();
      case DIGITAL_INCLUSION -> new DigitalInclusionReader(in, places, structures).read();
      case MEDNUM -> exchange.readMednum(in);
      case DATA_INCLUSION_STRUCTURES -> exchange.readStructures(in);
      case DATA_INCLUSION_SERVICES -> exchange.readServices(in);
      case FINESS ->
          new FinessReader(in, places, structures, told, ReferenceData.finessCategories()).read();
      case STRUCTURES -> new StructuresReader(in, places, structures).read();
      case OSM_POINTS -> new OsmPointsReader(in, places, structures, catalogue).read();
      default ->
          throw new IllegalArgumentException(
              "source " + in.source().id() + " of kind " + in.source().kind() + " is no offer");
    }
  }

  /**
   * Reads counts by commune. Those of the vintage in force are part of the offer; those of a former
   * one are only given back.
   *
   * @return all types and counts of the file, also those that no service of the catalogue uses
   */
  public CountedVintage readCounts(SourceInput in) {
    return new BpeCommunesReader(in, places, structures, ReferenceData.bpeLabels()).read();
  }

  /** Adds what the directory holds; it was read before, for the mairies. */
  public void add(Directory directory) {
    directory.addStructures(places, structures);
  }

  /** Places of sources that tell more than the offer holds, with all of it, sorted by id. */
  public List<RegisteredPlace> places() {
    exchange.end();
    return told.places();
  }

  /** Every structure read so far, sorted by id. */
  public List<Structure> structures() {
    exchange.end();
    return List.copyOf(structures.structures());
  }
}
