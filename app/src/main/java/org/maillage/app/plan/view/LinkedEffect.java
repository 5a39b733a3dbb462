package org.maillage.app.plan.view;

/**
 * What a scenario that a fiche is linked to would do.
 *
 * @param name of the scenario; empty when it is gone or not for the reader
 * @param href of its page; empty without a name
 * @param sentence its effect, or why there is none
 * @param basis version and data that it was computed on; empty when nothing was
 */
public record LinkedEffect(String name, String href, String sentence, String basis) {}
