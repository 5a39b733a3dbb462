package org.maillage.app.link;

import java.util.Map;

/**
 * What a page behind a link shows.
 *
 * @param view template
 * @param model what it shows; {@code problem} in it says why an answer was not taken
 */
public record LinkedForm(String view, Map<String, Object> model) {

  public LinkedForm {
    model = Map.copyOf(model);
  }
}
