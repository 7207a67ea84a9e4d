/**
 * 农户帮扶, thin on purpose (H): a household by its number, its name, causes and measures sealed and every look at them on the trail; one plan per
 * household and year that five different persons review from below upwards; visits, difficulties, and surveys that are never shown for
 * fewer forms than the rules ask for. Who answers for a household is kept by command (A9) and read from there.
 */
package org.zhucun.fieldwork.household;
