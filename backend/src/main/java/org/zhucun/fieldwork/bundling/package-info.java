/**
 * 三个捆绑 (O1): which unit stands by which village, and its three ledgers of a year: projects, funds, responsibility. All three are read from
 * what is entered elsewhere; nobody fills a ledger.
 */
package org.zhucun.fieldwork.bundling;
