import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { User } from './api/session';

/** A part of the workspace: its routes and its entries in the navigation. Each folder of src/ with an area.ts has one. */
export interface Area {
  routes: RouteObject[];
  navigation?: NavigationEntry[];
  /** Stands in every page and draws nothing: what goes on behind all of them. */
  Background?: ComponentType;
}

export interface NavigationEntry {
  /** Where it leads to. */
  path: string;
  /** Key of its text, with the namespace: `home:title`. */
  label: string;
  icon: ComponentType;
  /** Smaller numbers stand higher; record types stand between 100 and 900. */
  order: number;
  /** Key of the text of the group that it stands in; without one it stands alone. */
  group?: string;
  permitted?: (user: User) => boolean;
}

const modules = import.meta.glob<{ area: Area }>('./*/area.ts', { eager: true });

export const areas: Area[] = Object.values(modules).map((module) => module.area);
