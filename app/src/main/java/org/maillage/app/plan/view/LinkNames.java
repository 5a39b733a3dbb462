package org.maillage.app.plan.view;

import org.maillage.domain.plan.FicheLink;

/** Names the things that fiches link to, with the pages that show them. */
@FunctionalInterface
public interface LinkNames {

  /** As the plan writes them, without pages: for documents, and where nobody knows better. */
  LinkNames AS_WRITTEN = link -> new LinkName(link.target(), "");

  /**
   * A thing.
   *
   * @param name that people know
   * @param href of the page that shows it; empty when there is none
   */
  record LinkName(String name, String href) {}

  /** The thing that a link leads to; its id stands for the name of one that is gone. */
  LinkName name(FicheLink link);
}
