/** What the frame adds to every answer: headers, assets, language and the model of the layout. */
@NullMarked
package org.maillage.app.shell.web;

import org.jspecify.annotations.NullMarked;
