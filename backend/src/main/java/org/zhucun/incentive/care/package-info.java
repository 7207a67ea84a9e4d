/**
 * 关心关爱: that somebody talked with the cadres and visited them (N6), and what they asked for help with (N7, N10).
 *
 * <pre>
 * OPEN ──solve──▶ SOLVED ──confirm──▶ CONFIRMED
 *  ▲                │
 *  └── not solved ──┘   (the cadre himself says which); open beyond its day it is escalated
 * </pre>
 */
package org.zhucun.incentive.care;
