"""The picture of an action potential, every number in it from the simulation."""

import squid_axon
from style import INK, INPUT, LINE, OUTPUT, SMALL, STEP, page, write

WEAK, STRONG = (5, 5), (20, 15)  # pulses: start in ms, strength in µA/cm²


def draw_action_potential():
    """Draw what two pulses, one too weak, do to the squid giant axon."""
    figure, ax = page(68)
    write(ax, 56, 65.5, "Squid giant axon, Hodgkin–Huxley model, 6.3 °C", size=SMALL)
    frame = {"xlim": (0, 45), "xticks": range(0, 46, 5)}
    volts = figure.add_axes((0.13, 0.31, 0.85, 0.62), ylim=(-108, 52), **frame)
    pulse = figure.add_axes((0.13, 0.13, 0.85, 0.14), ylim=(0, 22), **frame)
    for axes in (volts, pulse):
        axes.spines[["top", "right"]].set_visible(False)
        axes.tick_params(labelsize=SMALL, width=2, length=6)
    volts.set(yticks=[-80, -40, 0, 40], xticklabels=[])
    write(ax, 2.4, 44, "membrane potential (mV)", size=SMALL, rotation=90)
    write(ax, 2.4, 13, "pulse", size=SMALL, rotation=90)
    pulse.set(yticks=[])
    pulse.set_xlabel("time (ms)", size=SMALL)
    draw_pulses(pulse)
    draw_potential(volts)
    return figure


def draw_pulses(ax):
    """Draw the two stimuli."""
    times = STRONG[1] / WEAK[1]
    for (start, strength), said in ((WEAK, "weak"), (STRONG, f"{times:g} × as strong")):
        ax.fill_between([start, start + 1], strength, color=INPUT, lw=0)
        ax.text(start + 1.5, 7, said, size=SMALL, color=INK, va="center")


def draw_potential(ax):
    """Draw the membrane potential, and name its parts with numbers from the simulation."""
    times, volts = squid_axon.simulate([WEAK, STRONG], 45)
    low, high = squid_axon.threshold_region()
    wait = squid_axon.refractory_time(STRONG[1])
    ax.axhspan(low, high, fc=STEP, ec=INK, lw=0.8)
    ax.axhline(volts[0], color=INK, lw=2, ls=(0, (3, 3)))
    ax.plot(times[::5], volts[::5], color=OUTPUT, lw=LINE + 1.5)
    bracket = {"arrowstyle": "|-|,widthA=0.3,widthB=0.3", "lw": 2, "shrinkA": 0, "shrinkB": 0}
    ax.annotate("", (STRONG[0], -92), (STRONG[0] + wait, -92), arrowprops=bracket)
    said = [
        (0.4, -76, f"rest {volts[0]:.0f} mV"),
        (3.6, -44, "too weak:\nno spike"),
        (24, 8, "strong enough:\na full spike"),
        (22.8, 38, f"peak {volts.max():+.0f} mV"),
        (34.2, -48, "threshold region"),
        (24.8, -83, f"below rest: {volts.min():.0f} mV"),
        (19.8, -101, f"refractory: the same pulse fails for {wait:.0f} ms"),
    ]
    for x, y, words in said:
        words = words.replace("-", "−")
        ax.text(x, y, words, size=SMALL, color=INK, va="center", zorder=5)
