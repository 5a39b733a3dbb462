/** Pages of organisations and people. */
@NullMarked
package org.maillage.app.people.web;

import org.jspecify.annotations.NullMarked;
