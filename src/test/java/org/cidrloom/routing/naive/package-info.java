/// A second opinion on who reaches whom: single packets that step through plain lists of routes, written from the
/// facts and sharing nothing with the code that it checks but the model. Slow and simple on purpose.
package org.cidrloom.routing.naive;
