/**
 * 关爱欠账: what is owed to the cadres beyond its day, by who owes it. It is laid to the debtor as a finding, once a month, and never to those it
 * is owed to (I9); such a finding is not closed before what it names is delivered.
 */
package org.zhucun.incentive.debt;
