/** 名册: what lists of every kind have in common: columns, header, cells as people write them, what is wrong with a row, and how a kind takes its rows. */
package org.zhucun.exchange.list;
