package org.maillage.app.plan.saved.web;

import java.util.List;
import java.util.Map;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.saved.Filters;
import org.maillage.app.plan.saved.SavedView;
import org.maillage.app.plan.saved.SavedViewDesk;
import org.maillage.app.plan.web.FilterAddition;
import org.maillage.app.plan.web.OpenedPlan;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Links to kept filters over the filter of a page, and the form that keeps the one in force. */
@Component
class SavedViewsOnPages implements FilterAddition {

  private final SavedViewDesk desk;

  SavedViewsOnPages(SavedViewDesk desk) {
    this.desk = desk;
  }

  /** A link. */
  record Link(String href, String name, boolean shared, boolean current) {}

  /**
   * What the page shows.
   *
   * @param page name of a {@link SavedView.Page}
   * @param filter in force; empty when everything is shown
   * @param keeps whether who looks may keep it
   * @param shares whether he may share it
   */
  record Box(String page, String filter, List<Link> links, boolean keeps, boolean shares) {
    Box {
      links = List.copyOf(links);
    }
  }

  static String href(StoredPlan plan, SavedView view) {
    return plan.path() + view.page().path() + "?" + view.filter();
  }

  @Override
  public void add(
      OpenedPlan opened, FilterAddition.Page page, Map<String, String> fields, Model model) {
    SavedView.Page of =
        page == FilterAddition.Page.BOARD ? SavedView.Page.BOARD : SavedView.Page.INDICATORS;
    String filter = Filters.of(of, fields);
    StoredPlan plan = opened.stored();
    List<Link> links =
        desk.listViews(plan).stream()
            .filter(view -> view.page() == of)
            .map(
                view ->
                    new Link(
                        href(plan, view), view.name(), view.shared(), view.filter().equals(filter)))
            .toList();
    model.addAttribute(
        "saved", new Box(of.name(), filter, links, desk.mayKeep(plan), desk.mayShare(plan)));
  }
}
