package org.maillage.app.diagnostic.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.DistributionCurves;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.view.CommuneCard;
import org.maillage.app.diagnostic.view.CommuneTable;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.MethodNote;
import org.maillage.app.diagnostic.view.OfferTable;
import org.maillage.app.diagnostic.view.RemotenessTable;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Summary;
import org.maillage.app.diagnostic.view.ZoneTable;
import org.maillage.domain.diagnostic.Methode;

/**
 * All that the template of the diagnostic page shows.
 *
 * @param query what the address says, with links to everything near it
 * @param unknown values of the address that were not understood
 * @param title of the browser's window
 * @param summary the sentence
 * @param choices subjects to choose from
 * @param methodes methods to choose from, in the order of preference
 * @param communes every commune, to choose by keyboard
 * @param map the map
 * @param legend its legend
 * @param card the open commune, null for none
 * @param tabs the tables to choose from
 * @param table the communes, null when another table is shown
 * @param zones the zones, null when another table is shown
 * @param remoteness who is far, null when another table is shown
 * @param offer the services, null when another table is shown
 * @param distribution how the times are spread, null when another table is shown
 * @param method the note
 * @param announcement what changed, for those who do not see it
 */
record DiagnosticPageView(
    DiagnosticQuery query,
    List<String> unknown,
    String title,
    Summary summary,
    List<SubjectWords.Group> choices,
    List<Methode> methodes,
    List<CommuneName> communes,
    MapView map,
    Legend legend,
    @Nullable CommuneCard card,
    List<Tab> tabs,
    @Nullable CommuneTable table,
    @Nullable ZoneTable zones,
    @Nullable RemotenessTable remoteness,
    @Nullable OfferTable offer,
    @Nullable DistributionCurves distribution,
    MethodNote method,
    String announcement) {

  /** A commune in the list to choose from. */
  record CommuneName(String code, String name) {}

  /** A table to choose. */
  record Tab(String messageKey, String href, boolean current) {}
}
