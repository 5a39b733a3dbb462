package org.maillage.app.diagnostic.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Scope;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.reading.DiagnosticReading.TerritoryEntry;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.diagnostic.view.MethodNote;
import org.maillage.app.shell.Words;
import org.springframework.stereotype.Component;

/** Makes the frame of any chapter. */
@Component
public class ChapterFrames {

  private final DiagnosticReading reading;
  private final Selections selections;
  private final Access access;
  private final List<Chapter> chapters;

  ChapterFrames(
      DiagnosticReading reading, Selections selections, Access access, List<Chapter> chapters) {
    this.access = access;
    this.reading = reading;
    this.selections = selections;
    this.chapters = chapters.stream().sorted(Comparator.comparingInt(Chapter::order)).toList();
  }

  /**
   * The frame of a chapter.
   *
   * @param territoryId from the address
   * @param chapterKey one of the chapters
   * @param selectionKey the parameter {@code sel} of the address, null for none
   * @throws NoDiagnosticException when there is no such territory or it has no diagnostic yet
   */
  public ChapterFrame get(
      String territoryId, String chapterKey, @Nullable String selectionKey, Words words) {
    return reading
        .findTerritory(territoryId)
        .flatMap(
            entry ->
                entry.methodes().stream()
                    .findFirst()
                    .flatMap(methode -> reading.findDossier(territoryId, methode))
                    .map(dossier -> frame(entry, dossier, chapterKey, selectionKey, words)))
        .orElseThrow(() -> new NoDiagnosticException(territoryId));
  }

  /**
   * The frame around a diagnostic that was read already.
   *
   * @param chapterKey one of the chapters
   */
  public ChapterFrame frame(
      TerritoryEntry entry,
      DiagnosticDossier dossier,
      String chapterKey,
      @Nullable String selectionKey,
      Words words) {
    Chapter chapter =
        chapters.stream()
            .filter(c -> c.key().equals(chapterKey))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no chapter " + chapterKey));
    Selection selection = selections.find(selectionKey, dossier, words).orElse(null);
    boolean meant = selectionKey != null && !selectionKey.isBlank();
    ChapterFrame bare =
        new ChapterFrame(
            entry,
            dossier,
            chapter,
            List.of(),
            selection,
            selections.list(dossier, words),
            meant && selection == null ? selectionKey : null,
            MethodNote.vintages(dossier.territory().sources(), words),
            MapViews.credit(dossier, words));
    return new ChapterFrame(
        entry,
        dossier,
        chapter,
        chapters.stream()
            .filter(c -> access.may(c.right(), Scope.ofTerritory(entry.id())))
            .map(c -> link(c, bare))
            .toList(),
        selection,
        bare.choices(),
        bare.unknown(),
        bare.vintages(),
        bare.credit());
  }

  private static ChapterFrame.Link link(Chapter chapter, ChapterFrame frame) {
    String query = frame.query(Map.of());
    return new ChapterFrame.Link(
        chapter.messageKey(),
        chapter.path(frame.entry().id()) + (query.length() > 1 ? query : ""),
        chapter.equals(frame.chapter()));
  }
}
