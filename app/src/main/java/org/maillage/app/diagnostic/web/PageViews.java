package org.maillage.app.diagnostic.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.ZoneOutlines;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.CommuneCard;
import org.maillage.app.diagnostic.view.CommuneTable;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.diagnostic.view.MethodNote;
import org.maillage.app.diagnostic.view.OfferTable;
import org.maillage.app.diagnostic.view.RemotenessTable;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Summary;
import org.maillage.app.diagnostic.view.ZoneTable;
import org.maillage.app.diagnostic.web.DiagnosticPageView.CommuneName;
import org.maillage.app.diagnostic.web.DiagnosticPageView.Tab;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.stereotype.Component;

/** Makes the view of a diagnostic page from a dossier and an address. */
@Component
class PageViews {

  private final ThematicMaps maps;

  PageViews(ThematicMaps maps) {
    this.maps = maps;
  }

  /**
   * The view of a page.
   *
   * @param frame the chapter's frame, with its selection
   * @param dossiers by every method, the one to show first
   * @param partial whether the browser keeps its map, so that the drawing need not be sent
   */
  DiagnosticPageView page(
      ChapterFrame frame,
      List<DiagnosticDossier> dossiers,
      QueryReading address,
      boolean partial,
      Words words) {
    DiagnosticDossier dossier = dossiers.get(0);
    DiagnosticQuery query = address.query();
    TableView view = query.view();
    SubjectWords names = new SubjectWords(dossier, words);
    Summary summary = summary(frame, dossier, query.subject(), words);
    Optional<CommuneCard> card =
        Optional.ofNullable(query.commune())
            .flatMap(code -> CommuneCard.find(dossier, code, query.subject(), words));
    Optional<CommuneTable> table =
        view.equals(TableView.COMMUNES)
            ? Optional.of(
                CommuneTable.of(
                    dossier, query.subject(), query.order(), query.filter(), frame::shows, words))
            : Optional.empty();
    Legend legend = Legend.of(dossier, query.subject(), words);
    ZoningKind zoning = view.zoning();
    return new DiagnosticPageView(
        query,
        address.unknown(),
        words.get("diagnostic.title", names.label(query.subject()), dossier.territory().name()),
        summary,
        names.choices(query.subject()),
        frame.entry().methodes(),
        communeNames(dossier.territory()),
        map(frame, dossier, query, legend, partial, words),
        legend,
        card.orElse(null),
        tabs(dossier, query),
        table.orElse(null),
        zoning == null ? null : ZoneTable.of(dossier, zoning, query.subject(), words),
        view.equals(TableView.REMOTENESS) ? RemotenessTable.of(dossier, words) : null,
        view.equals(TableView.SERVICES) ? OfferTable.of(dossier, words) : null,
        view.equals(TableView.DISTRIBUTION)
            ? DistributionView.of(frame, dossiers, query.subject(), words)
            : null,
        MethodNote.of(dossier, words),
        announcement(summary, card, table, words));
  }

  private static List<CommuneName> communeNames(Territory territory) {
    Collator french = Collator.getInstance(Locale.FRENCH);
    return territory.communes().stream()
        .sorted(Comparator.comparing(Commune::name, french))
        .map(commune -> new CommuneName(commune.code(), commune.name()))
        .toList();
  }

  private static Summary summary(
      ChapterFrame frame, DiagnosticDossier dossier, Subject subject, Words words) {
    Optional<Selection> selection = frame.findSelection();
    if (selection.isEmpty()) {
      return Summary.of(dossier, subject, words);
    }
    GroupAccess group = dossier.groupAccess(subject, selection.get()::contains);
    ZoneAccess access =
        new ZoneAccess(
            ZoningKind.OTHER,
            selection.get().key(),
            subject,
            group.people(),
            group.peopleWithout(),
            group.meanMs(),
            group.medianMs(),
            group.shareWithinReference());
    return Summary.of(dossier, subject, selection.get().name(), Optional.of(access), words);
  }

  private MapView map(
      ChapterFrame frame,
      DiagnosticDossier dossier,
      DiagnosticQuery query,
      Legend legend,
      boolean partial,
      Words words) {
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (MapArea area : MapViews.areas(dossier, query.subject(), query.commune(), null, words)) {
      shades.put(area.communeCode(), new Theme.Shade(area.mapClass(), area.figure()));
    }
    Theme theme =
        Theme.of(legend.title(), MapScale.TIMES, List.of(), "", shades)
            .withLinks(query.commune(), query.withCommune(Theme.ANY_COMMUNE).href())
            .withOutlines(ZoneOutlines.ofSelection(frame));
    return maps.view(dossier, theme, partial, words);
  }

  private static List<Tab> tabs(DiagnosticDossier dossier, DiagnosticQuery query) {
    List<TableView> views = new ArrayList<>();
    views.add(TableView.COMMUNES);
    views.add(TableView.DISTRIBUTION);
    List<ZoningKind> order =
        List.of(
            ZoningKind.EPCI,
            ZoningKind.CANTON,
            ZoningKind.ARRONDISSEMENT,
            ZoningKind.DEPARTEMENT,
            ZoningKind.QPV,
            ZoningKind.BASSIN_DE_VIE,
            ZoningKind.MSP,
            ZoningKind.IRIS);
    var kinds = ZoneTable.kinds(dossier.diagnostic());
    order.stream().filter(kinds::contains).map(TableView::of).forEach(views::add);
    views.add(TableView.REMOTENESS);
    views.add(TableView.SERVICES);
    return views.stream()
        .map(v -> new Tab(v.messageKey(), query.withView(v).href(), v.equals(query.view())))
        .toList();
  }

  private static String announcement(
      Summary summary, Optional<CommuneCard> card, Optional<CommuneTable> table, Words words) {
    StringBuilder text = new StringBuilder(summary.text());
    table.ifPresent(
        t -> text.append(' ').append(words.count("diagnostic.live.rows", t.rows().size())));
    card.ifPresent(
        c -> text.append(' ').append(words.get("diagnostic.live.card", c.name(), c.panierTime())));
    return text.toString();
  }
}
