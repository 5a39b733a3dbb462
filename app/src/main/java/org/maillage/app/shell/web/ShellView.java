package org.maillage.app.shell.web;

/**
 * What the frame needs to know of the request.
 *
 * @param language {@code fr} or {@code en}
 * @param frenchHref this page in French, relative to it
 * @param englishHref this page in English, relative to it
 */
public record ShellView(String language, String frenchHref, String englishHref) {}
