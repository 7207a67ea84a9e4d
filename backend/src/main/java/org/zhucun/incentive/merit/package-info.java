/**
 * 激励 (M1, M6): who was commended, promoted or reminded, newest first, with the three totals; and how much of what was promised to those at
 * the front has reached them. What the lists of this and of the neighbouring packages share stands here.
 */
package org.zhucun.incentive.merit;
