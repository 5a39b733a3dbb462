/** The pages of the directory of professionals and of the correspondents. */
@NullMarked
package org.maillage.app.contacts.web;

import org.jspecify.annotations.NullMarked;
