/** 花名册: the columns of the roster workbook, how a person writes into them, and what may be wrong with it. */
package org.zhucun.exchange.roster;
