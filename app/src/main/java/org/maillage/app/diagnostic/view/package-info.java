/**
 * What a reader sees of a diagnostic, in words and formatted figures: sentence, legend, tables,
 * commune card, method note. Pages and files are made from the same views, so that they agree.
 */
@NullMarked
@NamedInterface("view")
package org.maillage.app.diagnostic.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
