import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useAppearance } from '../shell/theme/useAppearance';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

export interface Bar {
  name: string;
  value: number;
  /** As it is read, with unit. */
  text: string;
}

interface Props {
  bars: Bar[];
  label: string;
  onChoose?: (index: number) => void;
}

type Option = ComposeOption<BarSeriesOption | GridComponentOption | TooltipComponentOption>;

/** Horizontal bars; the numbers are read out as a list beside it, which also leads on by keyboard (see Bars). */
export default function Chart({ bars, label, onChoose }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const { dark } = useAppearance();

  useEffect(() => {
    const made = init(element.current!, undefined, { renderer: 'svg' });
    chart.current = made;
    made.on('click', (event) => choose.current?.(bars.length - 1 - event.dataIndex));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(element.current!);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, [bars.length]);

  useEffect(() => {
    const style = getComputedStyle(document.documentElement);
    const muted = style.getPropertyValue('--muted');
    const shown = [...bars].reverse();
    const option: Option = {
      animationDuration: 200,
      grid: { left: 4, right: 76, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', show: false },
      yAxis: { type: 'category', data: shown.map((bar) => bar.name), axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: muted, fontSize: 12 } },
      series: [
        {
          type: 'bar',
          data: shown.map((bar) => bar.value),
          barMaxWidth: 18,
          cursor: onChoose ? 'pointer' : 'default',
          itemStyle: { color: style.getPropertyValue('--bar').trim(), borderRadius: [0, 3, 3, 0] },
          label: { show: true, position: 'right', color: muted, fontSize: 12, formatter: ({ dataIndex }) => shown[dataIndex].text },
        },
      ],
    };
    chart.current?.setOption(option);
  }, [bars, dark, onChoose]);

  return <div dir="ltr" ref={element} role="img" aria-label={`${label}: ${bars.map((bar) => `${bar.name} ${bar.text}`).join(', ')}`} style={{ height: Math.max(60, bars.length * 30) }} />;
}
