/** Where the documents of a plan are taken from. */
@NullMarked
package org.maillage.app.plan.document.web;

import org.jspecify.annotations.NullMarked;
