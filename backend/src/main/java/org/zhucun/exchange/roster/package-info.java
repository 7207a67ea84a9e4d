/** 花名册、干部与任职: the columns of lists of persons, how people and systems write into them, and what may be wrong with them. */
package org.zhucun.exchange.roster;
