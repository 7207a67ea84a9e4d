/**
 * 联系包抓: leaders contact counties, villages and teams (A10), officers of the organization department follow townships and teams (A15),
 * units are paired with villages (A10), and whether all five links of 两包三到 are there (A9).
 */
package org.zhucun.command.link;
