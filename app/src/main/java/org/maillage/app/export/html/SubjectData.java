package org.maillage.app.export.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.MapViews;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Summary;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapPalette;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import tools.jackson.databind.json.JsonMapper;

/** What the page's script needs to show any subject: words, legend, class and time by commune. */
final class SubjectData {

  private SubjectData() {}

  /** JSON that may stand inside an HTML script block. */
  static String json(DiagnosticDossier dossier, Words words) {
    List<String> codes =
        dossier.diagnostic().communes().stream().map(c -> c.communeCode()).toList();
    Map<String, Object> subjects = new LinkedHashMap<>();
    for (SubjectWords.Group group :
        new SubjectWords(dossier, words).choices(new Subject.OfPanier())) {
      for (SubjectWords.Option option : group.options()) {
        subjects.put(option.key(), subject(dossier, Subject.parse(option.key()), words));
      }
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("codes", codes);
    data.put("palette", MapPalette.TIMES);
    data.put("none", MapScale.TIMES.paint(MapArea.NO_CLASS));
    data.put("subjects", subjects);
    // "</script>" in a name would end the block that carries the JSON.
    return JsonMapper.shared().writeValueAsString(data).replace("<", "\\u003c");
  }

  private static Map<String, Object> subject(
      DiagnosticDossier dossier, Subject subject, Words words) {
    Summary summary = Summary.of(dossier, subject, words);
    Legend legend = Legend.of(dossier, subject, words);
    List<Integer> classes = new ArrayList<>();
    List<String> times = new ArrayList<>();
    for (MapArea area : MapViews.areas(dossier, subject, null, null, words)) {
      classes.add(area.mapClass());
      times.add(area.figure());
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("summary", summary.parts());
    data.put("notes", summary.notes());
    data.put("title", legend.title());
    data.put(
        "legend",
        legend.rows().stream()
            .map(r -> List.of(r.mapClass(), r.label(), r.communes(), r.people()))
            .toList());
    data.put("classes", classes);
    data.put("times", times);
    return data;
  }
}
