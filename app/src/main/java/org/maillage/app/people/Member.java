package org.maillage.app.people;

import java.util.List;

/**
 * A person with what he acts for.
 *
 * @param mandates the latest first, ended ones too
 */
public record Member(Person person, List<Mandate> mandates) {

  public Member {
    mandates = List.copyOf(mandates);
  }
}
